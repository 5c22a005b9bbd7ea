"""Exact power of the test of a correlation, with 30 digits: Hotelling's (1953) density in its hypergeometric form, integrated numerically.
usage: python3 correlation.py   (writes correlation.json)"""
import json
import mpmath
from mpmath import mp, mpf

mp.dps = 30


def density(r, rho, n):
    return ((n - 2) * mpmath.gamma(n - 1) * (1 - rho**2)**(mpf(n - 1) / 2) * (1 - r**2)**(mpf(n - 4) / 2)
            / (mpmath.sqrt(2 * mpmath.pi) * mpmath.gamma(n - mpf(1) / 2) * (1 - rho * r)**(n - mpf(3) / 2))
            * mpmath.hyp2f1(mpf(1) / 2, mpf(1) / 2, n - mpf(1) / 2, (1 + rho * r) / 2))


def tail(c, rho, n):
    spread = (1 - rho**2) / mpmath.sqrt(n)
    inside = sorted(x for x in (rho + k * spread for k in range(-24, 25, 3)) if c < x < 1)
    return mpmath.quad(lambda r: density(r, rho, n), [c, *inside, 1])


def critical(p, df):
    t = mpmath.findroot(lambda x: mpmath.betainc(mpf(df) / 2, mpf(1) / 2, 0, df / (df + x * x), regularized=True) / 2 - p, mpf(str(2)))
    return t / mpmath.sqrt(df + t * t)


cells = []
for n in (4, 10, 29, 84, 200, 782, 3000):
    for rho in ('0.02', '0.1', '0.3', '0.5', '0.9'):
        for alpha in ('0.05', '0.01'):
            two, one = critical(mpf(alpha) / 2, n - 2), critical(mpf(alpha), n - 2)
            r = mpf(rho)
            cells.append({'n': n, 'effect': float(r), 'alpha': float(alpha), 'two': float(tail(two, r, n) + tail(two, -r, n)), 'one': float(tail(one, r, n))})

json.dump({'mpmath': mpmath.__version__, 'digits': mp.dps, 'powers': cells}, open('correlation.json', 'w'), indent=0)
