"""One sample of the bench by SimPy: `python3 simpy-sample.py CONTEST EVENTS` prints one line of JSON.

The loads of loads.ts as SimPy's users would write them: each customer, source or server is a process. Times
are drawn by Python's own generator, so a run ends elsewhere than the engine's; only its speed is compared.
"""

import json
import random
import sys
import time

import simpy

CUSTOMERS, STATIONS = 64, 8


class Done(Exception):
    """As many events as were asked for have happened."""


class Counter:
    def __init__(self, events):
        self.left = events
        self.steps = 0

    def one(self):
        self.steps += 1
        if self.steps >= self.left:
            raise Done


def hold(env, counter, draw):
    while True:
        yield env.timeout(draw())
        counter.one()


def arrivals(env, counter, draw, server):
    while True:
        yield env.timeout(draw(1.25))
        counter.one()
        env.process(customer(env, counter, draw, server))


def customer(env, counter, draw, server):
    with server.request() as turn:
        yield turn
        yield env.timeout(draw(1))
        counter.one()


def round_trip(env, counter, draw, choose, stations, first):
    station = first
    while True:
        with stations[station].request() as turn:
            yield turn
            yield env.timeout(draw(1))
        counter.one()
        station = choose(STATIONS)


def build(contest, env, counter, chance):
    mean_of = lambda mean: chance.expovariate(1 / mean)  # noqa: E731
    if contest in (0, 1):
        for _ in range((1_000, 65_536)[contest]):
            env.process(hold(env, counter, lambda: mean_of(1)))
    elif contest == 2:
        draw = lambda: mean_of(1_000 if chance.randrange(10) == 0 else 1)  # noqa: E731
        for _ in range(1_000):
            env.process(hold(env, counter, draw))
    elif contest == 3:
        env.process(arrivals(env, counter, mean_of, simpy.Resource(env)))
    else:
        stations = [simpy.Resource(env) for _ in range(STATIONS)]
        for one in range(CUSTOMERS):
            env.process(
                round_trip(env, counter, mean_of, chance.randrange, stations, one % STATIONS)
            )


def run(contest, events):
    env = simpy.Environment()
    counter = Counter(events)
    build(contest, env, counter, random.Random(20261122))
    before = time.process_time()
    try:
        env.run()
    except Done:
        pass
    return counter.steps, time.process_time() - before, env.now


steps, seconds, end = run(int(sys.argv[1]), int(sys.argv[2]))
print(json.dumps({"eventsPerSecond": steps / seconds, "endedAt": end, "steps": steps}))
