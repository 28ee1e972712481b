"""Loads a GPU in several ways and writes, into the folder OUT, what the driver's energy counter and nvidia-smi say meanwhile. Needs PyTorch with CUDA."""
import ctypes, os, subprocess, threading, time, torch

nvml, device = ctypes.CDLL("libnvidia-ml.so.1"), ctypes.c_void_p()
nvml.nvmlInit_v2()
nvml.nvmlDeviceGetHandleByIndex_v2(0, ctypes.byref(device))
smi = subprocess.Popen(["nvidia-smi", "--query-gpu=power.draw.instant,power.draw", "--format=csv,noheader,nounits",
    "--loop-ms=200", "--id=0"], stdout=subprocess.PIPE, text=True)
samples = []
os.chdir(os.environ["OUT"])

def listen():
    for line in smi.stdout:
        samples.append((time.monotonic(), *map(float, line.split(", "))))

def random(*shape):
    return torch.randn(*shape, device="cuda", dtype=torch.bfloat16)

def counter():
    joules = ctypes.c_ulonglong()
    nvml.nvmlDeviceGetTotalEnergyConsumption(device, ctypes.byref(joules))
    return joules.value / 1000

def tick():
    before = counter()
    while counter() == before:
        pass
    return time.monotonic(), counter()

def busy(step, seconds, idle=0, times=1):
    for _ in range(times):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            step()
            torch.cuda.synchronize()
        time.sleep(idle)

big, batch = random(8192, 8192), random(16, 4096)
weights = [random(4096, 4096) for _ in range(200)]
capped = lambda: [big @ big for _ in range(10)]
decode = lambda: [batch @ weight for weight in weights]
idle = lambda: time.sleep(0.1)
threading.Thread(target=listen, daemon=True).start()
busy(capped, 1)
with open("counter.csv", "w") as file:
    for name, *load in [("capped", capped, 10), ("idle", idle, 5), ("decode", decode, 10),
            ("capped 1 on 1 off", capped, 1, 1, 6), ("decode 0.3 on 0.2 off", decode, .3, .2, 20),
            ("decode 3", decode, 3)]:
        time.sleep(3)
        start, used = tick()
        busy(*load)
        end, total = tick()
        print(name, start, end, round(total - used, 3), sep=",", file=file)
time.sleep(1)
with open("samples.csv", "w") as file:
    for sample in samples:
        print(*sample, sep=",", file=file)
smi.kill()
