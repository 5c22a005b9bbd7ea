"""Cell probabilities of the bivariate normal distribution at 50 digits, for cuts and correlations that are doubles.

usage: python3 cells.py > cells.csv
"""
import random
from mpmath import mp, mpf, quad, erfc, sqrt, exp, pi, nstr, inf

mp.dps = 50
random.seed(1965)


def tail(z):
    return erfc(z / sqrt(mpf(2))) / 2


def interval(low, high):
    if low >= 0:
        return tail(low) - tail(high)
    return tail(-high) - tail(-low) if high <= 0 else 1 - tail(-low) - tail(high)


def cell(a, b, c, d, r):
    """One integral over x of a log-concave function, cut where Y's interval begins and ends to matter."""
    a, b, c, d, r = map(mpf, (a, b, c, d, r))
    s = sqrt(1 - r * r)

    def f(x):
        return exp(-x * x / 2) / sqrt(2 * pi) * interval((c - r * x) / s, (d - r * x) / s)

    a, b = max(a, mpf(-45)), min(b, mpf(45))
    points = {a, b}
    if r:
        for edge in (c, d):
            if abs(edge) != inf:
                for k in range(-40, 41):
                    points.add(edge / r + k * s / abs(r))
    for k in range(-45, 46):
        points.add(mpf(k))
    if r:
        for k in range(0, 60):
            points.add(a + k * s / abs(r) / 2)
            points.add(b - k * s / abs(r) / 2)
    grid = sorted(p for p in points if a <= p <= b)
    # quad stops at an absolute error: the integrand is taken in units of its maximum, and panels 60 digits below it are left out.
    heights = [f(x) for x in grid]
    scale = max(heights)
    if scale == 0:
        return mpf(0)
    total = mpf(0)
    for k, (low, high) in enumerate(zip(grid, grid[1:])):
        if high - low > mpf(10) ** -45 and max(heights[k:k + 2]) > scale * mpf(10) ** -60:
            total += quad(lambda x: f(x) / scale, [low, high])
    return total * scale


def cuts(k, shape):
    if shape == 'even':
        return sorted(random.gauss(0, 1) for _ in range(k - 1))
    if shape == 'rare':
        return sorted([random.uniform(2.5, 5) for _ in range(k - 1)])
    return sorted(random.gauss(0, 0.8) + 1.2 for _ in range(k - 1))


print('a,b,c,d,r,probability')
made = 0
while made < 230:
    k, l = random.choice([(2, 2), (2, 5), (3, 3), (4, 7), (5, 5), (7, 7), (11, 11)])
    r = random.choice([-0.999, -0.99, -0.95, -0.8, -0.3, 0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999])
    first = [-inf] + cuts(k, random.choice(['even', 'rare', 'skewed'])) + [inf]
    second = [-inf] + cuts(l, random.choice(['even', 'rare', 'skewed'])) + [inf]
    i, j = random.randrange(k), random.randrange(l)
    a, b, c, d = first[i], first[i + 1], second[j], second[j + 1]
    value = cell(a, b, c, d, r)
    if not value > mpf(10) ** -300:
        continue
    made += 1
    print(','.join([repr(float(x)) for x in (a, b, c, d, r)] + [nstr(value, 25, min_fixed=0, max_fixed=0)]), flush=True)
