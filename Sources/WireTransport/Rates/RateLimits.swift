/// How much one connection and one address may ask (docs/OPERATIONS.md, "Who may ask how much").
package struct RateLimits: Sendable {
    /// A person types a question every few seconds; a page of tests pastes some hundreds at once.
    package var perConnection = RequestRate(perSecond: 20, burst: 400)
    /// Of all connections from one address together: an office or a school may stand behind it.
    package var perAddress = RequestRate(perSecond: 100, burst: 1000)
    /// Connections from one address at once.
    package var connectionsPerAddress = 200
    /// Who is not metered; Unix sockets never are, and of the daemon this machine never is.
    package var unlimited: [Network] = Network.thisMachine

    package init() {}
}
