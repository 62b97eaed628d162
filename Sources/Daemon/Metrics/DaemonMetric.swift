/// The daemon's figures, by their names in Prometheus.
enum DaemonMetric: String, CaseIterable, Sendable {
    case questions = "madoguchi_questions_total"
    case answers = "madoguchi_answers_total"
    case answerTime = "madoguchi_answer_seconds"
    case rejects = "madoguchi_rejects_total"
    case reloads = "madoguchi_reloads_total"
    case connections = "madoguchi_connections"
    case accepted = "madoguchi_connections_accepted_total"
    case heldBytes = "madoguchi_held_bytes"
    case encoderQueue = "madoguchi_encoder_queue"
    case catalog = "madoguchi_catalog_info"
    case catalogLoaded = "madoguchi_catalog_loaded_seconds"
    case catalogRead = "madoguchi_catalog_read_days"
    case uptime = "madoguchi_uptime_seconds"

    var isHistogram: Bool { self == .answerTime }

    var type: String {
        if isHistogram { return "histogram" }
        return rawValue.hasSuffix("_total") ? "counter" : "gauge"
    }

    var help: String {
        switch self {
        case .questions: "Questions by the language and the type of their answer."
        case .answers: "Answers by intent, of a day's first five together; those of intents asked less often in a day as \"rare\" at its end."
        case .answerTime: "Seconds from a question's line to its answer."
        case .rejects: "Lines and connections that were refused or cut, by cause."
        case .reloads: "Reloads of the catalog, by outcome."
        case .connections: "Open connections."
        case .accepted: "Connections taken since the start."
        case .heldBytes: "Bytes held for clients that do not take their replies."
        case .encoderQueue: "Questions that wait for the sentence encoder or a dictionary, or are at it."
        case .catalog: "1 for the catalog that answers, with its version."
        case .catalogLoaded: "Seconds since that catalog was loaded."
        case .catalogRead: "Days since the newest of its pages was read."
        case .uptime: "Seconds since the start."
        }
    }
}
