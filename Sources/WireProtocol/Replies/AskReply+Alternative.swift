extension AskReply {
    /// Another intent that the question may have meant.
    package struct Alternative: Sendable, Equatable {
        package var intent: String
        package var title: String
        /// 0–1.
        package var confidence: Double

        package init(intent: String, title: String, confidence: Double) {
            self.intent = intent
            self.title = title
            self.confidence = confidence
        }

        func write(to json: inout JSONWriter) {
            json.field("intent", intent)
            json.field("title", title)
            json.field("confidence", confidence: confidence)
        }
    }
}
