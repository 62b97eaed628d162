import CAllocator
import Logging
import ServiceLifecycle
import WireTransport

/// Gives memory back to the system after a flood: the allocator keeps 60 to 105 MB after 10,000 connections have left
/// (measured with NIO on glibc), half as much after clients that took no replies, and no setting of it changes that but being told.
struct MemoryService: Service {
    private static let interval = Duration.seconds(5)

    let count: ConnectionCount
    let held: HeldBytes
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var (connections, bytes) = (FloodWatch.ofConnections, FloodWatch.ofBytes)
            while !Task.isCancelled {
                try? await Task.sleep(for: Self.interval)
                let isOver = [connections.isOver(count.value, highest: count.takeHighest()), bytes.isOver(held.value, highest: held.takeHighest())]
                guard isOver.contains(true) else { continue }
                // Off the event loops: it takes some milliseconds.
                callocator_give_back()
                logger.info("gave memory back after a flood")
            }
        }
    }
}
