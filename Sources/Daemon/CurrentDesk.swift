import Synchronization
package import WireProtocol

/// The desk that answers now. The one place where a reload and the connections meet: each request reads it once and
/// keeps what it read, so that an answer belongs wholly to one catalog.
package final class CurrentDesk: Sendable {
    private let desk: Mutex<any Desk>

    package init(_ desk: any Desk) { self.desk = Mutex(desk) }

    package var value: any Desk { desk.withLock { $0 } }

    package func replace(with desk: any Desk) { self.desk.withLock { $0 = desk } }
}
