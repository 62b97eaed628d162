import Logging
import ServiceLifecycle

/// Looks once a second, and logs what was found.
struct WatchService: Service {
    let watch: Watch
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                log()
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }

    func log() {
        for finding in watch.look() {
            if finding.isFault { logger.error("\(finding.message)") } else { logger.notice("\(finding.message)") }
        }
    }
}
