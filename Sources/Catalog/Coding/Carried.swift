/// What is written in the compact form: one description of the fields serves both ways.
package protocol Carried {
    /// What reading starts from; every field is replaced.
    static var blank: Self { get }

    /// Names the fields in order, each to `form.carry`.
    mutating func travel(in form: inout CompactForm) throws(CompactFormError)
}
