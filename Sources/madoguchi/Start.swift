import ArgumentParser
import Catalog
import Dispatch
import Glibc
import PageSandbox

/// The entry: a child that parses pages is told apart before anything starts a second thread.
///
/// An asynchronous `main` runs beside Dispatch's threads. When the child then closes every descriptor that is not its
/// own, theirs are among them, and Dispatch ends the process.
@main
enum Start {
    static func main() {
        if CommandLine.arguments.dropFirst().elementsEqual([PageServer.argument]) { exit(PageServer().run()) }
        // `| head` must end no command amid its work.
        _ = signal(SIGPIPE, SIG_IGN)
        Task {
            await Madoguchi.main()
            exit(EXIT_SUCCESS)
        }
        dispatchMain()
    }

    /// The day on which it is today anywhere on earth.
    static var today: CivilDay { CivilDay(number: (time(nil) + 14 * 3600) / 86_400) }

    /// A child that runs this very program, wherever it was installed and even while it is being replaced.
    static func child() -> PageChild { PageChild(executable: "/proc/self/exe", arguments: [PageServer.argument]) }
}
