import Synchronization
import WireProtocol
import WireTransport

/// Answers a line with itself; `later …` from another thread after a while, `bye` as the last, nothing to a blank.
struct EchoResponder: LineResponder {
    func answer(_ line: ReceivedLine) -> Delivery<String>? {
        switch line {
        case .line(""): nil
        case .line(let text) where text.hasPrefix("later"):
            .later { done in
                Task {
                    try? await Task.sleep(for: .milliseconds(20))
                    done(text)
                }
            }
        case .line(let text) where text.hasPrefix("never"): .later { _ in }
        case .line(let text): .now(text)
        case .invalidUTF8: .now("invalid")
        case .overlong: .now("overlong")
        case .endless: .now("endless")
        }
    }

    func render(_ answer: String, into out: inout [UInt8]) -> AfterReply {
        out.append(contentsOf: "\(answer)\n".utf8)
        return answer == "bye" ? .close : .goOn
    }

    func refuse(_ line: ReceivedLine, _ reason: LineRefusal, into out: inout [UInt8]) -> AfterReply {
        out.append(contentsOf: reason == .tooLate ? "late\n".utf8 : "slower\n".utf8)
        return .goOn
    }
}
