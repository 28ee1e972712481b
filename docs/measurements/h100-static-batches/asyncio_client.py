"""A small asyncio client, the reference: static batches of B to /generate, streamed, over raw sockets' asyncio streams.
usage: ref_client.py PORT B INPUT OUTPUT BATCHES"""
import asyncio, json, random, sys, time

port, B, inp, out, batches = map(int, sys.argv[1:6])
rnd = random.Random(1)


async def one(conn):
    body = json.dumps({"input_ids": [rnd.randrange(3, 32000) for _ in range(inp)], "stream": True,
                       "sampling_params": {"max_new_tokens": out, "ignore_eos": True, "temperature": 0}}).encode()
    r, w = conn
    t0 = time.perf_counter()
    w.write(b"POST /generate HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
    await r.readuntil(b"\r\n\r\n")
    first, last = None, None
    while True:
        n = int(await r.readline(), 16)
        data = await r.readexactly(n + 2)
        now = time.perf_counter()
        if n == 0:
            break
        if b'"completion_tokens"' in data:
            first = first or now
            last = data
    meta = json.loads(last[6:].split(b"\n\n")[0])["meta_info"]
    assert meta["completion_tokens"] == out, meta
    return now - t0, meta["e2e_latency"], first - t0


async def main():
    conns = [await asyncio.open_connection("127.0.0.1", port, limit=1 << 22) for _ in range(B)]
    spans, over, lat = [], [], []
    for b in range(batches):
        t0 = time.perf_counter()
        res = await asyncio.gather(*(one(c) for c in conns))
        spans.append(time.perf_counter() - t0)
        over += [(l - e) * 1e3 for l, e, _ in res]
        lat += [l for l, _, _ in res]
    over.sort(); spans_m = sum(spans) / len(spans)
    print(json.dumps({"client": "asyncio", "B": B, "batch_s_mean": spans_m, "batch_s": spans,
                      "latency_mean": sum(lat) / len(lat), "over_ms_p50": over[len(over) // 2], "over_ms_mean": sum(over) / len(over),
                      "over_ms_p99": over[int(len(over) * .99)]}))


asyncio.run(main())
