import Answering
import Catalog
import Foundation
import WireProtocol

/// The `context` and the `receipt` of a reply, as a stranger may have changed them, at a desk of the golden catalog.
///
/// The first byte chooses: the token as it is, or what is inside of it. Nothing asked is what a learner of Japanese would type:
/// its conversion by Anthy, which has nothing to do with tokens, took most of the time.
enum TokenDoor {
    static func take(_ bytes: [UInt8]) {
        guard let desk = CatalogDoor.golden else { return }
        let inside = bytes.dropFirst()
        let token =
            bytes[0] % 2 == 0
            ? String(decoding: inside, as: UTF8.self)
            : Data(inside).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        let languages = [nil, "en", "ja"]
        let lang = languages[Int(bytes[0] >> 1) % languages.count]
        _ = desk.card(context: token, lang: lang)
        _ = desk.verify(token, lang: lang)
        let questions =
            switch lang {
            case "en": ["2", "fee", "and where?"]
            case "ja": ["手数料", "窓口はどこですか"]
            default: ["手数料", "where?"]
            }
        for question in questions {
            let reply = desk.reply(to: AskRequest(question: question, lang: lang, context: token))
            precondition((reply.context?.utf8.count ?? 0) <= 2048)
        }
        _ = desk.plan(PlanRequest(lang: lang, context: token))
    }
}
