import NIOHTTP1

/// What the HTTP listener shows: figures for Prometheus, health for a load balancer. Nothing can be changed through it.
struct Observation: Sendable {
    struct Page: Sendable, Equatable {
        var status: HTTPResponseStatus
        var type = "text/plain; charset=utf-8"
        var body: String
    }

    let desks: CurrentDesk
    let vitals: Vitals

    func page(_ method: HTTPMethod, _ target: String) async -> Page {
        let path = target.prefix { $0 != "?" }
        guard ["/metrics", "/health"].contains(path) else {
            return Page(status: .notFound, body: "there are /metrics and /health\n")
        }
        guard method == .GET || method == .HEAD else { return Page(status: .methodNotAllowed, body: "use GET\n") }
        let desk = desks.value
        if path == "/metrics" {
            return Page(status: .ok, type: PrometheusText.contentType, body: PrometheusText.write(vitals.samples(desk)))
        }
        if vitals.isStopping { return Page(status: .serviceUnavailable, body: "stopping\n") }
        let isWell = await DeskCheck(desk).passes(within: .seconds(2))
        return isWell ? Page(status: .ok, body: "ok\n") : Page(status: .serviceUnavailable, body: "no answer\n")
    }
}
