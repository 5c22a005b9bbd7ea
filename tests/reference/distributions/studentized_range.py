"""Upper tails of the studentised range to 18 digits by mpmath: the double integral by the trapezoidal rule with two widths of step, which have to agree.

usage: python3 studentized_range.py > studentized_range.csv
"""
import mpmath
from mpmath import mp, mpf, exp, sqrt, pi, log, loggamma

mp.dps = 30
normal = mpmath.ncdf
lower = {}


def range_tail(r, k, h):
    total, step = mpf(0), int(12 / h)
    for i in range(-step, step + int(r / h) + 1):
        z = i * h
        if (z, h) not in lower:
            lower[z, h] = normal(z)
        a = lower[z, h]
        total += exp(-z * z / 2) * (a ** (k - 1) - (a - normal(z - r)) ** (k - 1))
    return k * total * h / sqrt(2 * pi)


def tail(q, k, df, h):
    q, df = mpf(q), mpf(df)
    log_constant = log(2) + df / 2 * log(df / 2) - loggamma(df / 2)
    width = 1 / sqrt(2 * df)
    step, total = h * 2 * width, mpf(0)
    for direction in (1, -1):
        i = 0 if direction > 0 else 1
        while True:
            u = direction * i * step
            term = exp(log_constant + df * u - df * exp(2 * u) / 2)
            total += term * (range_tail(q * exp(u), k, h) if term > mpf(10) ** -30 else 0)
            if term < mpf(10) ** -30 and abs(u) > 3 * width:
                break
            i += 1
    return total * step


print(f'# mpmath {mpmath.__version__}')
print('q,k,df,value')
for q, k, df in [(.5, 3, 5), (3.5, 3, 20), (4.2, 5, 60), (8, 4, 17.3), (12, 3, 40), (5.1, 10, 120), (2, 2, 7), (20, 6, 9)]:
    coarse, fine = tail(q, k, df, mpf(1) / 6), tail(q, k, df, mpf(1) / 8)
    assert abs(coarse / fine - 1) < mpf(10) ** -15, (q, k, df, coarse, fine)
    print(f'{q},{k},{df},{mpmath.nstr(fine, 18)}')
