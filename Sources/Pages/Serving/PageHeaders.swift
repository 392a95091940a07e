internal import HTTPTypes

/// What every answer carries, whatever it is.
enum PageHeaders {
    /// Nothing from anywhere else, no script and no style inside a page, and no page inside another.
    static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    static let always: [(HTTPField.Name, String)] = [
        (.contentSecurityPolicy, policy), (.xContentTypeOptions, "nosniff"), (.referrerPolicy, "same-origin"),
        (.xFrameOptions, "DENY"), (.cacheControl, "no-store"), (.crossOriginResourcePolicy, "same-origin"),
        (.permissionsPolicy, "camera=(), microphone=(), geolocation=()"),
    ]
}
