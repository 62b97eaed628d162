"""Clients that ask a daemon at a steady rate, whether or not it keeps up, and look at every reply (asyncio)."""
import asyncio, collections, json, random, time

# What an answer says whatever the hour: contacts are open or closed, the rest is the catalog's.
TIMELESS = ("type", "intent", "title", "bring", "steps", "fees", "durations", "links")


class Tally:
    """What came back, over all clients."""

    def __init__(self):
        self.answered = self.lost = self.refused = self.cut = 0
        self.wrong = collections.Counter()
        self.examples = {}
        self.latencies = []
        self.by_catalog = collections.Counter()
        # Until when a new connection may be told that there are too many, and a closed one be the daemon's end.
        self.refusals_until = 0.0
        self.ending = False
        # Until when nothing that depends on time is held against the daemon: we were not run ourselves.
        self.starved_until = 0.0

    @property
    def judges_times(self):
        return not self.ending and time.monotonic() > max(self.refusals_until, self.starved_until)

    async def watch_ourselves(self, ends):
        """Notices when this process, or the machine, is too busy to play clients in time; how often."""
        pauses = 0
        while not ends.is_set():
            begin = time.monotonic()
            await asyncio.sleep(0.05)
            if time.monotonic() - begin > 0.3:
                pauses += 1
                self.starved_until = time.monotonic() + 15
        return pauses

    def fault(self, kind, example):
        self.wrong[kind] += 1
        self.examples.setdefault(kind, example)

    def answer(self, due):
        self.answered += 1
        self.latencies.append(time.monotonic() - due)

    def percentiles(self):
        """p50 and p99 in ms since the last call, from when each question was due."""
        times, self.latencies = sorted(self.latencies), []
        if not times:
            return 0.0, 0.0
        return times[len(times) // 2] * 1000, times[min(len(times) - 1, int(len(times) * 0.99))] * 1000


async def connect(daemon, unix):
    """A reader and a writer; the limit is above any reply."""
    if unix:
        return await asyncio.open_unix_connection(daemon.unix, limit=1 << 20)
    return await asyncio.open_connection("127.0.0.1", daemon.port, limit=1 << 20)


async def frame(reader):
    """One reply for a person, up to its line with a single point; empty at the end of input."""
    lines = []
    while line := await reader.readline():
        if line == b".\n":
            return b"".join(lines) or b"\n"
        lines.append(line)
    return b""


class Knowledge:
    """What the catalogs in use answer, learnt from the daemon itself before the load begins."""

    def __init__(self):
        self.questions = {}
        self.answers = {}
        self.texts = collections.defaultdict(set)

    async def learn(self, daemon):
        """Asks each question that the catalog names in each of its languages; call once for each catalog."""
        reader, writer = await connect(daemon, True)

        async def ask(request):
            writer.write(json.dumps(request).encode() + b"\n")
            return json.loads(await reader.readline())

        languages = (await ask({"op": "status"}))["languages"]
        for lang in languages:
            topics = (await ask({"op": "topics", "lang": lang}))["topics"]
            questions = [intent["question"] for topic in topics for intent in topic["intents"] if "question" in intent][:12]
            self.questions[lang] = questions
            for question in questions:
                reply = await ask({"question": question, "lang": lang})
                self.answers[reply["catalog"], lang, question] = {key: reply.get(key) for key in TIMELESS}
            # A text connection remembers the talk so far: learnt as the clients will ask, the second time round.
            texts, talk = await connect(daemon, True)
            talk.write(f"/lang {lang}\n".encode())
            await frame(texts)
            for question in questions * 2:
                talk.write(question.encode() + b"\n")
                self.texts[lang, question].add((await frame(texts)).split(b"\n")[0])
            talk.close()
        writer.close()


async def ask_steadily(daemon, knowledge, tally, rate, unix, text, ends, seed):
    """One client after another, each for some seconds, asking `rate` questions a second until `ends` is set."""
    chance = random.Random(seed)
    languages = sorted(knowledge.questions)
    due = time.monotonic() + chance.random() / rate
    while not ends.is_set():
        lang = chance.choice(languages)
        until = time.monotonic() + chance.uniform(4, 12)
        pending = collections.deque()
        try:
            reader, writer = await connect(daemon, unix)
        except OSError as error:
            # At the daemon's end its sockets close before its clients know.
            if not tally.ending:
                tally.fault("connecting failed", repr(error))
            await asyncio.sleep(0.1)
            continue
        if text:
            writer.write(f"/lang {lang}\n".encode())
            pending.append((None, None, time.monotonic()))
        reading = asyncio.create_task((read_texts if text else read_json)(reader, tally, knowledge, lang, pending))
        number = 0
        try:
            while time.monotonic() < until and not ends.is_set() and not reading.done():
                questions = knowledge.questions[lang]
                question = questions[number % len(questions)] if text else chance.choice(questions)
                mark = f"{seed}-{number}"
                request = question if text else json.dumps({"id": mark, "question": question, "lang": lang}, ensure_ascii=False)
                pending.append((mark, question, due))
                writer.write(request.encode() + b"\n")
                number += 1
                due += 1 / rate
                await asyncio.sleep(max(0, due - time.monotonic()))
            if writer.can_write_eof():
                writer.write_eof()
        except OSError:
            pass
        try:
            refused = await asyncio.wait_for(reading, 60)
        except asyncio.TimeoutError:
            refused = False
            tally.fault("no end of replies within a minute", lang)
        if refused:
            tally.refused += 1
            await asyncio.sleep(0.3)
        elif time.monotonic() < max(tally.refusals_until, tally.starved_until):
            # Full, the daemon closes whoever has asked nothing for half a second, be it only because we were not run.
            tally.cut += sum(question is not None for _, question, _ in pending)
        elif not tally.ending:
            tally.lost += sum(question is not None for _, question, _ in pending)
            if pending:
                tally.examples.setdefault("lost", f"{len(pending)} of {number} in {lang}, {'Unix' if unix else 'TCP'}, {'text' if text else 'JSON'}")
        writer.close()
        # What could not be asked meanwhile is not asked all at once.
        due = max(due, time.monotonic() - 1)


async def read_json(reader, tally, knowledge, lang, pending):
    """Looks at each reply; whether the connection was refused as one too many."""
    try:
        while line := await reader.readline():
            reply = json.loads(line)
            if reply["type"] == "error":
                if reply["code"] == "rate_limited" and "id" not in reply and time.monotonic() < tally.refusals_until:
                    return True
                if not (reply["code"] == "shutting_down" and tally.ending):
                    tally.fault("error " + reply["code"], line.decode())
                if pending:
                    pending.popleft()
                continue
            if not pending:
                tally.fault("a reply to nothing", line.decode())
                continue
            mark, question, due = pending.popleft()
            if reply.get("id") != mark:
                tally.fault("another's reply", f"{mark}: {line.decode()}")
            elif reply.get("lang") != lang:
                tally.fault("another language", f"{question}: {line.decode()}")
            elif (known := knowledge.answers.get((reply.get("catalog"), lang, question))) is None:
                tally.fault("unknown catalog", line.decode())
            elif any(reply.get(key) != value for key, value in known.items()):
                tally.fault("another answer", f"{question}: {line.decode()}")
            tally.by_catalog[reply.get("catalog")] += 1
            tally.answer(due)
    except OSError:
        pass
    return False


async def read_texts(reader, tally, knowledge, lang, pending):
    try:
        while reply := await frame(reader):
            if not pending:
                tally.fault("a reply to nothing", reply.decode())
                continue
            _, question, due = pending.popleft()
            if question is None:
                continue
            line = reply.split(b"\n")[0]
            if b"shutting_down" in reply and tally.ending:
                continue
            if line not in knowledge.texts[lang, question]:
                tally.fault("another text", f"{lang} {question}: {reply.decode()}")
            tally.answer(due)
    except OSError:
        pass
    # One too many is told so in one line of JSON, which is no frame.
    return bool(pending) and pending[0][1] is None and time.monotonic() < tally.refusals_until
