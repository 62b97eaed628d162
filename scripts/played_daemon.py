"""A real daemon that plays at being run by a service manager, for the scripts that check it over a long time."""
import os, re, resource, signal, socket, subprocess, tempfile, threading, time


class PlayedDaemon:
    """The daemon on a port and a Unix socket of its own, with the figures of its process.

    Settings go through the environment (`MADOGUCHI_…`): with a preloaded library Swift's runtime sees no flags.
    """

    def __init__(self, program, catalog, environment={}, patience=60):
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        self.folder = tempfile.mkdtemp()
        self.unix = self.folder + "/s"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.log_path = self.folder + "/log"
        self.manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.manager.bind(self.folder + "/notify")
        self.told = []
        self.news = threading.Condition()
        threading.Thread(target=self._listen, daemon=True).start()
        settings = {
            "CATALOG": catalog, "ENCODER": "none", "LISTEN": f"127.0.0.1:{self.port},unix:{self.unix}", **environment}
        self.process = subprocess.Popen(
            [program], stderr=open(self.log_path, "ab"), stdout=subprocess.DEVNULL, cwd=self.folder,
            env={"PATH": "/usr/bin:/bin", "HOME": self.folder, "NOTIFY_SOCKET": self.folder + "/notify", "SWIFT_BACKTRACE": "enable=no",
                 **{key if key.startswith("LD_") or key.startswith("TORTURE_") else "MADOGUCHI_" + key: value for key, value in settings.items()}})
        self.is_ready = self.wait_for(lambda message: "READY=1" in message, 0, patience)

    def _listen(self):
        while True:
            message = self.manager.recv(65536).decode(errors="replace")
            with self.news:
                self.told.append(message)
                self.news.notify_all()

    def wait_for(self, is_it, since, patience=60):
        """The first message from the `since`-th on for which `is_it`; None if the process ends or time is up."""
        end = time.monotonic() + patience
        with self.news:
            while True:
                for message in self.told[since:]:
                    if is_it(message):
                        return message
                if time.monotonic() > end or self.process.poll() is not None:
                    return None
                self.news.wait(0.1)

    def reload(self, patience=60):
        """Whether the daemon said that it has loaded; None if it said nothing in time."""
        since = len(self.told)
        self.process.send_signal(signal.SIGHUP)
        said = self.wait_for(lambda message: "READY=1" in message, since, patience)
        return None if said is None else "failed" not in said

    def log(self):
        return open(self.log_path, errors="replace").read()

    def _status(self, field):
        return int(re.search(field + r":\s+(\d+)", open(f"/proc/{self.process.pid}/status").read()).group(1))

    def memory(self):
        """Resident, in MB."""
        return self._status("VmRSS") / 1024

    def peak_memory(self):
        return self._status("VmHWM") / 1024

    def forget_peak(self):
        with open(f"/proc/{self.process.pid}/clear_refs", "w") as file:
            file.write("5")

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def processor_time(self):
        """Seconds so far."""
        fields = open(f"/proc/{self.process.pid}/stat").read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def connect(self, unix=False, timeout=30):
        if unix:
            s = socket.socket(socket.AF_UNIX)
            s.settimeout(timeout)
            s.connect(self.unix)
            return s
        return socket.create_connection(("127.0.0.1", self.port), timeout)

    def stop(self, patience=30):
        """The exit code after SIGTERM; None if it did not end in time and was killed."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            return None
