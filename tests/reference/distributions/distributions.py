"""Tail probabilities, quantiles and noncentralities to 20 digits by mpmath, for arguments that are doubles.

usage: python3 distributions.py > distributions.csv
"""
import random
import mpmath
from mpmath import mp, mpf, log, exp, sqrt, pi, inf

mp.dps = 40
random.seed(20)
rows = []


def put(function, arguments, value):
    rows.append((function, *[repr(float(a)) for a in arguments], *[''] * (4 - len(arguments)), mpmath.nstr(value, 20, min_fixed=0, max_fixed=0)))


def beta_fraction(a, b, x):
    """I_x(a, b) by the hypergeometric series in x, all terms positive."""
    a, b, x = mpf(a), mpf(b), mpf(x)
    kernel = exp(a * log(x) + b * log(1 - x) - (mpmath.loggamma(a) + mpmath.loggamma(b) - mpmath.loggamma(a + b)))
    term, total, n = 1 / a, 1 / a, 0
    while term > total * mpf(10) ** -28:
        term *= (a + b + n) / (a + 1 + n) * x
        total += term
        n += 1
    return kernel * total


def beta(a, b, x):
    return beta_fraction(a, b, x) if x < mpf(a) / (a + b) else 1 - beta_fraction(b, a, 1 - x)


def gamma_lower_series(a, x):
    a, x = mpf(a), mpf(x)
    term, total, n = 1 / a, 1 / a, 0
    while term > total * mpf(10) ** -36:
        n += 1
        term *= x / (a + n)
        total += term
    return exp(a * log(x) - x - mpmath.loggamma(a)) * total


def gamma_upper(a, x):
    if x < a + 1:
        return 1 - gamma_lower_series(a, x)
    a, x = mpf(a), mpf(x)
    b, c = x + 1 - a, mpf(10) ** 100
    d = 1 / b
    h, n = d, 0
    while True:
        n += 1
        an = -n * (n - a)
        b += 2
        d = 1 / (an * d + b)
        c = b + an / c
        h *= c * d
        if abs(c * d - 1) < mpf(10) ** -25:
            return exp(a * log(x) - x - mpmath.loggamma(a)) * h


def gamma_lower(a, x):
    return gamma_lower_series(a, x) if x < a + 1 else 1 - gamma_upper(a, x)


def f_upper(f, d1, d2):
    f, d1, d2 = mpf(f), mpf(d1), mpf(d2)
    return beta(d2 / 2, d1 / 2, d2 / (d2 + d1 * f))


def f_lower(f, d1, d2):
    f, d1, d2 = mpf(f), mpf(d1), mpf(d2)
    return beta(d1 / 2, d2 / 2, d1 * f / (d2 + d1 * f))


def t_two_sided(t, df):
    t, df = mpf(t), mpf(df)
    if df > 1000 and t > 0.5:
        # The series would need millions of terms; the density is smooth and its tail short.
        constant = mpmath.loggamma((df + 1) / 2) - mpmath.loggamma(df / 2) - log(df * pi) / 2
        ends = [t + k / t for k in range(0, 90, 3)]
        log_density = lambda u: constant - (df + 1) / 2 * mpmath.log1p(u * u / df)
        # The quadrature stops on absolute errors, hence the factor e^{log_density(t)} outside.
        return 2 * exp(log_density(t)) * mpmath.quad(lambda u: exp(log_density(u) - log_density(t)), ends)
    return beta(df / 2, mpf(1) / 2, df / (df + t * t))


for x in [1e-10, 1e-3, 0.1, 0.5, 0.75, 1 + 1e-9, 1.2, 1.46, 2 - 1e-9, 2.0000001, 2.7, 5.5, 9.99, 10, 33.3, 1e3, 1e7, 1e15]:
    put('lgamma', [x], mpmath.loggamma(mpf(x)))

for z in [-8, -2.5, -1e-3, 1e-10, 0.1, 0.5, 1, 1.5, 1.959963984540054, 2.5, 3.3, 5, 8, 12.34, 20, 30, 37.5]:
    put('normal.upper', [z], mpmath.erfc(mpf(z) / sqrt(2)) / 2)
    put('normal.two_sided', [z], mpmath.erfc(abs(mpf(z)) / sqrt(2)))

for df in [1, 2, 2.5, 3, 5, 10, 30.7, 100, 333, 1e3, 1e5, 1e7, 1e9]:
    for t in [1e-8, 0.01, 0.3, 1, 1.7, 2, 3, 5, 8, 15, 25, 37]:
        put('t.two_sided', [t, df], t_two_sided(t, df))
for df, t in [(5, 1e30), (1, 1e200), (3, 1e90), (50, 1e6), (332, 60)]:
    value = t_two_sided(t, df)
    put('t.two_sided', [t, df], value)

for df in [1, 2, 3, 7.5, 24, 100, 1000, 1e5, 1e7]:
    for z in [-20, -8, -3, -1, -0.2, 0, 0.3, 1, 2, 4, 8, 20, 36]:
        x = float(df * max(1e-9, 1 - 2 / (9 * df) + z * (2 / (9 * df)) ** 0.5) ** 3)
        upper, lower = gamma_upper(df / 2, x / 2), gamma_lower(df / 2, x / 2)
        if upper > 1e-300:
            put('chi2.upper', [x, df], upper)
        if lower > 1e-300:
            put('chi2.lower', [x, df], lower)

for d1, d2 in [(1, 1), (1, 10), (2, 3), (5, 332), (10, 10), (50.5, 7.3), (100, 1000), (1e3, 1e3), (7, 2000)]:
    for z in [-15, -5, -1, 0.1, 2, 8, 20]:
        width = (2 / d1 + 2 / d2) ** 0.5
        f = float(exp(z * width))
        upper, lower = f_upper(f, d1, d2), f_lower(f, d1, d2)
        if upper > 1e-300:
            put('f.upper', [f, d1, d2], upper)
        if lower > 1e-300:
            put('f.lower', [f, d1, d2], lower)


def poisson(j, m):
    return exp(j * log(m) - m - mpmath.loggamma(j + 1))


def mixture(m, tail):
    m = mpf(m)
    total, largest, j = mpf(0), mpf(0), 0
    while True:
        term = poisson(j, m) * tail(j)
        total += term
        largest = max(largest, term)
        if j > m and term < largest * mpf(10) ** -25:
            return total
        j += 1


mp.dps = 30
for x, df, nc in [(3, 2, 1), (10, 2, 1), (100, 2, 5), (1000, 24, 30), (85.3, 24, 60), (5, 24, 60), (0.5, 10, 80), (300, 100, 150), (600, 100, 150)]:
    put('nchi2.upper', [x, df, nc], mixture(mpf(nc) / 2, lambda j: gamma_upper(mpf(df) / 2 + j, mpf(x) / 2)))
    put('nchi2.lower', [x, df, nc], mixture(mpf(nc) / 2, lambda j: gamma_lower(mpf(df) / 2 + j, mpf(x) / 2)))
for f, d1, d2, nc in [(2.5, 3, 40, 4), (12, 3, 40, 4), (0.2, 3, 40, 30), (53.6105, 5, 332, 200), (0.9, 1, 10, 0.3), (40, 2, 120, 10)]:
    share = mpf(d1) * f / (mpf(d2) + mpf(d1) * f)
    put('nf.upper', [f, d1, d2, nc], mixture(mpf(nc) / 2, lambda j: beta(mpf(d2) / 2, mpf(d1) / 2 + j, 1 - share)))
    put('nf.lower', [f, d1, d2, nc], mixture(mpf(nc) / 2, lambda j: beta(mpf(d1) / 2 + j, mpf(d2) / 2, share)))


def nt_upper(t, df, delta):
    t, n, delta = mpf(t), mpf(df), mpf(delta)
    constant = log(2) + n / 2 * log(n / 2) - mpmath.loggamma(n / 2)
    g = lambda u: exp(constant + n * u - n * exp(2 * u) / 2) * mpmath.erfc((t * exp(u) - delta) / sqrt(2)) / 2
    width = 1 / sqrt(2 * n)
    step, total, k = width / 16, mpf(0), 0
    if n < 3:
        step = mpf(1) / 64
    low = -(mpf(45) / n + 14 * width)
    u = low
    while u < 14 * width + 2:
        total += g(u)
        u += step
    return total * step


mp.dps = 25
for t, df, nc in [(2, 20, 0.5), (2, 20, 5), (2, 20, -3), (0, 5, 1), (-1.5, 8, 2), (10, 100, 4), (3, 2, 0), (25, 60, 3), (1.5, 1, 1), (0.3, 336, 2.2)]:
    put('nt.upper', [t, df, nc], nt_upper(t, df, nc))
    put('nt.lower', [t, df, nc], nt_upper(-t, df, -nc))

print(f'# mpmath {mpmath.__version__}')
print('function,a1,a2,a3,a4,value')
for row in rows:
    print(','.join(row))
