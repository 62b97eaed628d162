import ArgumentParser

/// The folders that a build reads.
struct InputOptions: ParsableArguments {
    @Option(help: "The folder of the city's pages, a folder with site.yaml for each site.")
    var knowledge = "Knowledge"

    @Option(help: "The folder of intents, glossary and phrasebook.")
    var intents = "Intents"
}
