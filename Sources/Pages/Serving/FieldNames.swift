internal import HTTPTypes

/// Header fields that the library has no name for.
extension HTTPField.Name {
    static let xFrameOptions = named("X-Frame-Options")
    static let referrerPolicy = named("Referrer-Policy")
    static let permissionsPolicy = named("Permissions-Policy")
    static let crossOriginResourcePolicy = named("Cross-Origin-Resource-Policy")
    static let clearSiteData = named("Clear-Site-Data")
    static let secFetchSite = named("Sec-Fetch-Site")

    private static func named(_ text: String) -> HTTPField.Name { HTTPField.Name(text) ?? .cookie }
}
