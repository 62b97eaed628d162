import Synchronization
import WireProtocol
import WireTransport

/// A server's side of the tests: answers a request with its own id, but for one.
struct ScriptedResponder: LineResponder {
    enum Fault: Sendable { case none, stall, hang, close, wrongID, refuse }

    /// How many requests were received, over all connections.
    final class Received: Sendable {
        let count = Atomic<Int>(0)
    }

    let fault: Fault
    /// Which request meets the fault.
    let at: Int
    let received: Received

    func answer(_ line: ReceivedLine) -> Delivery<(text: String, closes: Bool)>? {
        guard case .line(let text) = line, let id = text.firstMatch(of: #/"id":(\d+)/#).map({ String($0.1) }) else { return nil }
        let reply = #"{"id":\#(id),"type":"answer"}"#
        guard received.count.add(1, ordering: .relaxed).newValue == at else { return .now((reply, false)) }
        switch fault {
        case .none: return .now((reply, false))
        case .stall:
            return .later { done in
                Task {
                    try? await Task.sleep(for: .milliseconds(400))
                    done((reply, false))
                }
            }
        case .hang: return .later { _ in }
        case .close: return .now(("", true))
        case .wrongID: return .now((#"{"id":999999,"type":"answer"}"#, false))
        case .refuse: return .now((#"{"id":\#(id),"type":"error","code":"rate_limited","message":""}"#, false))
        }
    }

    func render(_ answer: (text: String, closes: Bool), into out: inout [UInt8]) -> AfterReply {
        if !answer.text.isEmpty { out.append(contentsOf: "\(answer.text)\n".utf8) }
        return answer.closes ? .close : .goOn
    }

    func refuse(_ line: ReceivedLine, _ reason: LineRefusal, into out: inout [UInt8]) -> AfterReply { .close }
}
