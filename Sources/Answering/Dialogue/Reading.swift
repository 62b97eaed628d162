package import Matching

/// What a line is taken to be about, and what the talk before it had to do with that.
package struct Reading: Sendable {
    package var result: MatchResult
    /// How much the line leans on what was said before, 0–1.
    package var strength = 0.0
    /// The intent that it was read after; nil if it was read by itself.
    package var previous: String?
    /// Whether what it asks is not answered about the matter of that intent, which the talk stays with.
    package var isUnansweredThere = false
    /// What is left of a correction ("no, the letter, not the card") when what it takes back is gone.
    package var corrected: String?
}
