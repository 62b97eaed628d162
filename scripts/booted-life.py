"""Plays the life of the units under a booted systemd; started by scripts/check-booted in that machine's network.

    booted-life.py PID-OF-INIT ROOT [--quick]
"""
import os, re, shutil, signal, socket, subprocess, sys, threading, time

INIT, ROOT = sys.argv[1], sys.argv[2]
QUICK = "--quick" in sys.argv
STATE = ROOT + "/var/lib/madoguchi"
RUN = f"/proc/{INIT}/root/run"
UNIX = RUN + "/madoguchi/madoguchi.sock"
PING, PONG = b'{"op":"ping","id":1}\n', b'{"id":1,"type":"pong"}\n'
broken = []


def say(promise, what, figure, ok=True):
    print(f"{promise:5} {'ok ' if ok else 'BAD'} {what}: {figure}", flush=True)
    if not ok:
        broken.append(promise)


def inside(*command):
    return subprocess.run(["nsenter", "-t", INIT, "--all", *command], capture_output=True, text=True)


def systemctl(*arguments):
    return inside("/bin/systemctl", "--no-pager", *arguments)


def show(unit, name):
    return systemctl("show", "-P", name, unit).stdout.strip()


def ask(line=PING, unix=False, timeout=30):
    s = socket.socket(socket.AF_UNIX if unix else socket.AF_INET)
    s.settimeout(timeout)
    s.connect(UNIX if unix else ("127.0.0.1", 6236))
    with s:
        s.sendall(line)
        s.shutdown(socket.SHUT_WR)
        data = b""
        while piece := s.recv(65536):
            data += piece
    return data


def settle(what, seconds):
    """Seconds until it holds, or None."""
    begin = time.monotonic()
    while time.monotonic() - begin < seconds:
        if what():
            return time.monotonic() - begin
        time.sleep(0.05)
    return None


class Load(threading.Thread):
    """Connects, asks and reads the answer, again and again; counts what did not go well."""

    def __init__(self, per_second):
        super().__init__()
        self.pause = 1 / per_second
        self.done, self.refused, self.cut, self.worst = 0, 0, 0, 0.0
        self.ends = threading.Event()

    def run(self):
        due = time.monotonic()
        while not self.ends.is_set():
            begin = time.monotonic()
            try:
                if ask() == PONG:
                    self.done += 1
                    self.worst = max(self.worst, time.monotonic() - begin)
                else:
                    self.cut += 1
            except ConnectionRefusedError:
                self.refused += 1
            except OSError:
                self.cut += 1
            due = max(due + self.pause, time.monotonic() - 0.1)
            time.sleep(max(0, due - time.monotonic()))

    @staticmethod
    def during(body, threads=8, per_second=125):
        loads = [Load(per_second) for _ in range(threads)]
        begin = time.monotonic()
        for load in loads:
            load.start()
        body()
        for load in loads:
            load.ends.set()
        for load in loads:
            load.join()
        took = time.monotonic() - begin
        sums = [sum(getattr(load, name) for load in loads) for name in ("done", "refused", "cut")]
        return (*sums, max(load.worst for load in loads), sums[0] / took)


def main_pid():
    """The daemon's, as this machine numbers it."""
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            parent = re.search(r"PPid:\s+(\d+)", open(f"/proc/{pid}/status").read()).group(1)
            if parent == INIT and os.readlink(f"/proc/{pid}/exe").endswith("/usr/local/bin/madoguchid"):
                return int(pid)
        except OSError:
            pass
    return None


def asks(name):
    with socket.socket(socket.AF_UNIX) as s:
        s.connect("madoguchi/" + name)
        s.sendall(PING)
        return s.recv(100) == PONG


def tries(body, *groups):
    """What becomes of it in /run, done by a user of these groups only."""
    child = os.fork()
    if child == 0:
        try:
            # Only root gets through another process's root; from here on it is as in that machine.
            os.chdir(RUN)
            os.setgroups(groups)
            os.setgid(65534)
            os.setuid(54321)
            os._exit(0 if body() else 1)
        except PermissionError:
            os._exit(13)
        finally:
            os._exit(1)
    return {0: "done", 13: "refused"}.get(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), "failed")


def private(name):
    """The folder of a city's Unix socket, the socket, and who gets to it."""
    group = int(re.search(r"^madoguchi:[^:]*:(\d+):", open(ROOT + "/etc/group").read(), re.M).group(1))
    modes = [(oct(status.st_mode & 0o777), status.st_uid, status.st_gid) for status in map(os.stat, (RUN + "/madoguchi", f"{RUN}/madoguchi/{name}"))]
    say("R39", f"mode, user and group ({group}) of the folder and of {name}", modes, modes == [("0o750", 0, group), ("0o660", 0, group)])
    became = tries(lambda: asks(name), group), tries(lambda: asks(name)), tries(lambda: os.listdir("madoguchi"))
    say("R39", "a member of the group asks, a stranger asks, a stranger lists the folder", ", ".join(became), became == ("done", "refused", "refused"))


def folder():
    made = os.path.isdir(RUN + "/madoguchi")
    say("R39", "the folder of the Unix sockets is there before they are", made, made)


def start():
    result = systemctl("start", "madoguchi.socket")
    say("R32", "socket unit starts", result.returncode, result.returncode == 0)
    say("R32", "no daemon before the first connection", show("madoguchid", "ActiveState"), show("madoguchid", "ActiveState") == "inactive")
    begin = time.monotonic()
    good = ask(unix=True) == PONG
    say("R32", "first connection starts it and is answered (Unix)", f"{(time.monotonic() - begin) * 1000:.0f} ms", good)
    say("R32", "answered over TCP too", ask() == PONG, ask() == PONG)
    say("R20", "ready, with its status", show("madoguchid", "StatusText"), show("madoguchid", "StatusText").startswith("catalog "))
    answer = ask(b'{"question":"I lost my card","lang":"en"}\n')
    say("R20", "a question is answered", answer[:60].decode(errors="replace"), b'"type":"answer"' in answer)
    private("madoguchi.sock")
    # What the wall is, seen from inside it.
    status = open(f"/proc/{main_pid()}/status").read()
    caps = re.search(r"CapBnd:\s+(\w+)", status).group(1)
    uid = re.search(r"Uid:\s+(\d+)", status).group(1)
    seccomp = re.search(r"Seccomp:\s+(\d)", status).group(1)
    say("R30", "capabilities, uid, seccomp of the running daemon", f"{caps}, {uid}, {seccomp}",
        int(caps, 16) == 0 and int(uid) > 60000 and seccomp == "2")


def reload():
    before = main_pid()
    result = systemctl("reload", "madoguchid")
    say("R12", "reload", f"exit {result.returncode}, same process {before == main_pid()}", result.returncode == 0 and before == main_pid())
    version = re.search(rb'"catalog":"[^"]*"', ask(b'{"op":"status"}\n')).group(0)
    good = open(STATE + "/current.catalog", "rb").read()
    with open(STATE + "/bad", "wb") as file:
        file.write(good[: len(good) // 2])
    os.rename(STATE + "/bad", STATE + "/current.catalog")
    result = systemctl("reload", "madoguchid")
    same = version in ask(b'{"op":"status"}\n')
    say("R13", "reload with half a catalog", f"exit {result.returncode}, the old one answers: {same}", result.returncode != 0 and same)
    with open(STATE + "/good", "wb") as file:
        file.write(good)
    os.rename(STATE + "/good", STATE + "/current.catalog")
    result = systemctl("reload", "madoguchid")
    say("R13", "reload once it is whole again", f"exit {result.returncode}", result.returncode == 0)


def crash():
    kills = 5 if QUICK else 20

    def body():
        for _ in range(kills):
            time.sleep(3)
            pid = main_pid()
            if pid:
                os.kill(pid, signal.SIGKILL)
        time.sleep(2)

    done, refused, cut, worst, rate = Load.during(body)
    say("R11", f"{kills} times kill -9 at {rate:.0f} new connections/s",
        f"{refused} refused, {cut} cut of {done}, worst wait {worst * 1000:.0f} ms, {show('madoguchid', 'NRestarts')} restarts", refused == 0)
    say("R11", "still running", show("madoguchid", "ActiveState"), show("madoguchid", "ActiveState") == "active")


def restart():
    def body():
        for _ in range(2 if QUICK else 5):
            time.sleep(3)
            systemctl("restart", "madoguchid")
        time.sleep(1)

    done, refused, cut, worst, rate = Load.during(body)
    say("R10", f"systemctl restart under {rate:.0f} new connections/s",
        f"{refused} refused, {cut} cut of {done}, worst wait {worst * 1000:.0f} ms", refused == 0 and cut == 0)


def hang():
    before = main_pid()
    os.kill(before, signal.SIGSTOP)
    took = settle(lambda: main_pid() not in (None, before) and show("madoguchid", "ActiveState") == "active", 30)
    say("R19", "stopped process replaced by the watchdog", f"{took and round(took, 1)} s", took is not None and took <= 13)
    say("R19", "and answers", ask() == PONG, ask() == PONG)


def publish():
    inside("/bin/chown", "-R", "madoguchi-update:", "/var/lib/madoguchi")
    first = os.stat(STATE + "/current.catalog").st_ino
    before = main_pid()
    begin = time.monotonic()
    result = systemctl("start", "madoguchi-update.service")
    took = time.monotonic() - begin
    if result.returncode != 0:
        print(inside("/bin/journalctl", "-u", "madoguchi-update", "--no-pager", "-n", "15").stdout, file=sys.stderr)
    new = os.stat(STATE + "/current.catalog").st_ino != first
    say("units", "madoguchi-update builds, publishes and reloads",
        f"exit {result.returncode}, {took:.0f} s, a new catalog: {new}, same daemon: {before == main_pid()}",
        result.returncode == 0 and new and before == main_pid())
    page = next(os.path.join(folder, name) for folder, _, names in os.walk(STATE + "/Knowledge") for name in names if name.endswith(".html"))
    good = open(page, "rb").read()
    published = os.stat(STATE + "/current.catalog").st_ino
    with open(page, "wb") as file:
        file.write(b"%PDF-1.7 \0\1\2")
    result = systemctl("start", "madoguchi-update.service")
    with open(page, "wb") as file:
        file.write(good)
    same = os.stat(STATE + "/current.catalog").st_ino == published
    say("units", "with a broken page", f"exit {result.returncode}, the catalog before is left: {same}, answers: {ask() == PONG}",
        result.returncode != 0 and same)
    result = systemctl("start", "madoguchi-update.timer")
    say("units", "the timer waits for the night", show("madoguchi-update.timer", "NextElapseUSecRealtime"), result.returncode == 0)


def instance():
    os.makedirs(STATE + "/nichinan", exist_ok=True)
    shutil.copy(STATE + "/current.catalog", STATE + "/nichinan/current.catalog")
    result = systemctl("start", "madoguchi@nichinan.socket", "madoguchid@nichinan.service")
    s = socket.socket(socket.AF_UNIX)
    s.connect(RUN + "/madoguchi/nichinan.sock")
    s.sendall(PING)
    say("units", "a second city answers on its own socket", f"exit {result.returncode}", s.recv(100) == PONG)
    private("nichinan.sock")
    systemctl("stop", "madoguchid@nichinan.service", "madoguchi@nichinan.socket")


def unanswered():
    folder = ROOT + "/etc/systemd/system/madoguchid.service.d"
    os.makedirs(folder, exist_ok=True)
    kept = ROOT + "/var/lib/private/madoguchi-unanswered"
    shutil.rmtree(kept, ignore_errors=True)
    with open(folder + "/unanswered.conf", "w") as file:
        file.write("[Service]\nStateDirectory=madoguchi-unanswered\nStateDirectoryMode=0700\n"
                   "Environment=MADOGUCHI_UNANSWERED=/var/lib/madoguchi-unanswered/questions.sqlite\n")
    systemctl("daemon-reload")
    systemctl("restart", "madoguchid")
    for name in ("a", "b", "c"):
        ask(b'{"question":"how do i get a fishing licence for my boat","lang":"en","conversation":"%s"}\n' % name.encode(), unix=True)
    file = kept + "/questions.sqlite"
    took = settle(lambda: os.path.exists(file) and os.path.getsize(file) > 0, 10)
    mode = oct(os.stat(file).st_mode & 0o777) if took is not None else "no file"
    listed = inside("/usr/local/bin/madoguchi", "unanswered").stdout
    say("units", "with the setting and a folder, what three conversations asked is kept and listed", mode, "fishing" in listed)
    os.remove(folder + "/unanswered.conf")
    systemctl("daemon-reload")
    systemctl("restart", "madoguchid")


def refused_calls():
    """Calls that the wall refuses while the daemon starts, answers in all forms, reloads and stops."""
    if shutil.which("strace") is None:
        return print("R31   skipped: no strace")
    systemctl("stop", "madoguchid.service")
    log = ROOT + ".strace"
    # Of systemd and whatever it starts: the daemon's own first call is in it.
    tracer = subprocess.Popen(["strace", "-f", "-e", "status=failed", "-o", log, "-p", INIT], stderr=subprocess.DEVNULL)
    time.sleep(1)
    systemctl("start", "madoguchid.service")
    pid = main_pid()
    lines = [
        b"I lost my card\n/help\n/lang vi\n/topics\n/status\n/card\n/plan\n/verify x\n/quit\n", b"\xff\xfe\n" + b"x" * 9000 + b"\n",
        b'{"question":"I lost my card","lang":"th","top":5}\n{"op":"topics"}\n{"op":"status"}\n{"op":"metrics"}\n{"op":"plan","questions":["I lost my card"]}\n{"op":"nonsense"}\n{\n',
    ]
    for line in lines:
        ask(line)
        ask(line, unix=True)
    systemctl("reload", "madoguchid")
    time.sleep(4)
    systemctl("stop", "madoguchid.service")
    tracer.terminate()
    tracer.wait()
    refused = {}
    for line in open(log, errors="replace"):
        number, _, rest = line.partition(" ")
        if "EPERM" in rest or "EACCES" in rest:
            refused.setdefault(number, []).append(rest.strip())
    # The daemon's threads share its command's name; what systemd itself was refused before exec is none of ours.
    own = [call for number, calls in refused.items() if number == str(pid) or number not in {INIT} and int(number) > pid for call in calls]
    # Known, and without effect: Dispatch asks for its threads' priorities, and systemd names the process before it becomes
    # the daemon.
    unknown = [call for call in own if not call.startswith(("setpriority(", "prctl(PR_SET_MM"))]
    say("R31", "calls refused to the daemon (start, all forms, reload, stop)",
        f"{len(own) - len(unknown)} known to be harmless, {len(unknown)} others", not unknown)
    for call in unknown[:5]:
        print("      " + call[:160])


def stop():
    systemctl("start", "madoguchid.service")
    systemctl("stop", "madoguchid.service")
    say("R10", "stop", f"{show('madoguchid', 'Result')}, exit {show('madoguchid', 'ExecMainStatus')}", show("madoguchid", "Result") == "success")
    journal = inside("/bin/journalctl", "-u", "madoguchid", "--no-pager", "-o", "cat").stdout
    places = {line.split("listening on ")[1] for line in journal.splitlines() if "listening on " in line}
    say("R39", "the log says where it listens", ", ".join(sorted(places)), places == {"127.0.0.1:6236", "unix:/run/madoguchi/madoguchi.sock"})
    say("R33", "no question in the journal", f"{len(journal.splitlines())} lines", "lost my card" not in journal)


if not os.path.exists(STATE + "/current.catalog"):
    result = inside("/usr/local/bin/madoguchi", "build", "--knowledge", "/var/lib/madoguchi/Knowledge", "--intents",
                    "/var/lib/madoguchi/Intents", "--output", "/var/lib/madoguchi/current.catalog")
    if result.returncode != 0:
        sys.exit(result.stderr)
for step in (folder, start, reload, publish, instance, crash, restart, hang, unanswered, refused_calls, stop):
    step()
print(f"{len(broken)} broken" if broken else "all kept")
sys.exit(1 if broken else 0)
