import Catalog
internal import CLinuxProcess
import Glibc
import PageReading

/// The child's side: reads pages from descriptor 0 and writes what it read to descriptor 1, until its input ends.
package struct PageServer {
    package var limits: ChildLimits

    /// The argument with which a program is started as a child that parses pages. It must run nothing else, and start no
    /// thread before.
    package static let argument = "read-pages"

    package init(limits: ChildLimits = ChildLimits()) {
        self.limits = limits
    }

    /// How a child ends that could not limit itself: it must not parse anything.
    package static let unlimited: CInt = 70

    /// Never returns but at the end of its input; the exit code is the process's.
    package func run() -> CInt {
        // What needs files must be loaded while there still are any: the converters of iconv.
        PageReader.preload()
        // Giving memory back after each page and asking for it again took a twentieth of the time.
        clinux_keep_memory(64 << 20)
        guard limits.apply() else { return Self.unlimited }
        while let header = readFrame(), let page = readFrame() {
            guard limits.allowPage(), let request = try? CompactForm.decode(ReadRequest.self, from: header) else { return Self.unlimited }
            let reader = PageReader(areaCode: request.areaCode, baseURL: request.baseURL)
            var answer = ReadAnswer()
            do {
                answer.page = try reader.read(page, path: request.path, httpCharset: request.httpCharset)
            } catch {
                answer.error = error
            }
            guard write(CompactForm.encode(answer)) else { return Self.unlimited }
        }
        return 0
    }

    private func readFrame() -> [UInt8]? {
        guard let header = read(Frame.headerLength), let length = Frame.length(header) else { return nil }
        return read(length)
    }

    private func read(_ count: Int) -> [UInt8]? {
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
            while done < count {
                let got = unsafe Glibc.read(0, buffer.baseAddress.map { unsafe $0 + done }, count - done)
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { return }
                done += got
            }
        }
        return bytes.count == count ? bytes : nil
    }

    private func write(_ answer: [UInt8]) -> Bool {
        let bytes = Frame.header(answer.count) + answer
        var done = 0
        while done < bytes.count {
            let sent = unsafe bytes.withUnsafeBytes { buffer in
                unsafe send(1, buffer.baseAddress.map { unsafe $0 + done }, bytes.count - done, CInt(MSG_NOSIGNAL))
            }
            if sent < 0, errno == EINTR { continue }
            guard sent > 0 else { return false }
            done += sent
        }
        return true
    }
}
