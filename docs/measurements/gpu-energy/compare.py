"""Energy by trapezoids of nvidia-smi's looks against the driver's counter: compare.py FOLDER, with what energy.py wrote there."""
import csv, sys
from pathlib import Path

folder = Path(sys.argv[1])
samples = [tuple(map(float, row)) for row in csv.reader(open(folder / "samples.csv"))]


def joules(column, start, end):
    area = 0
    for before, after in zip(samples, samples[1:]):
        low, high = max(start, before[0]), min(end, after[0])
        if low < high:
            middle = ((low + high) / 2 - before[0]) / (after[0] - before[0])
            area += (before[column] * (1 - middle) + after[column] * middle) * (high - low)
    return area


for name, *numbers in csv.reader(open(folder / "counter.csv")):
    start, end, counted = map(float, numbers)
    off = [100 * (joules(column, start, end) / counted - 1) for column in (1, 2)]
    print(f"| {name} | {end - start:.1f} | {counted:.0f} | {off[0]:+.1f} % | {off[1]:+.1f} % |")
