import Catalog
import Foundation
import Matching
import TextNormalizing
import WireProtocol

/// One line of a resident, with what was said before it and the moment at which it is answered.
struct Turn: Sendable {
    /// What was typed, without personal data.
    let text: String
    /// The same in matching form, which whoever looks at the line shares.
    let form: MatchingForm
    /// Of what kinds there were.
    let personal: Set<PersonalDataMask.Kind>
    /// The one that the client asks for, else the one that the resident did.
    let requestedLanguage: ResidentLanguage?
    let conversation: Conversation
    /// How many ranked intents the client wants to see.
    let top: Int?
    let moment: Date
    /// False where nothing may be done that takes long: only vectors and spellings serve that are known.
    let mayTakeTime: Bool
    /// The line as the matcher has prepared it, with its vector, where it has.
    var prepared: PreparedQuestion?

    init(_ request: AskRequest, mask: PersonalDataMask, at moment: Date, mayTakeTime: Bool = true) {
        (text, personal) = mask.masked(request.question)
        form = MatchingForm(text)
        var conversation = Conversation(token: request.context)
        if request.lang == AskRequest.detected { conversation.isLanguageChosen = false }
        self.conversation = conversation
        requestedLanguage = request.lang.flatMap(ResidentLanguage.init(bcp47:)) ?? (conversation.isLanguageChosen ? conversation.language : nil)
        top = request.top
        self.moment = moment
        self.mayTakeTime = mayTakeTime
    }

    /// The line, or another text in its place, as the matcher takes it.
    func question(_ text: String? = nil) -> Question {
        Question(
            text: text ?? self.text, form: text == nil ? form : nil, requestedLanguage: requestedLanguage, previousLanguage: conversation.language,
            asksDictionary: mayTakeTime, mostCandidates: max(24, (top ?? 0) + QuestionSplitting.mostQuestions))
    }
}
