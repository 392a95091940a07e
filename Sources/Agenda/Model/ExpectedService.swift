public import SectionKit

/// A service that is expected, as an agenda names it: by its name alone, or with whom staff can ask there.
public struct ExpectedService: FieldValue, Hashable {
    public var name: String
    /// How staff reach somebody there; for staff's eyes only.
    public var contact: String?

    private struct Keys: SectionSettings {
        @Field("What the service is called.", in: 1...200) var name: String
        @Field("How staff reach somebody there. Only prints and pages for staff show it.", in: 1...200)
        var contact: String?
    }

    public static var blank: ExpectedService { ExpectedService(name: "") }
    public static var shape: FieldShape { .textOr(Keys.shape) }
    public static func read(_ node: any RawNode, _ reader: FieldReader) -> ExpectedService? {
        if node.text != nil || node.itemCount != nil {
            return readScalar(node, reader) { ExpectedService(name: $0) }
        }
        return reader.read(Keys.self, from: node).map { ExpectedService(name: $0.name, contact: $0.contact) }
    }
    public var writtenForm: String? { contact == nil ? name : nil }
}
