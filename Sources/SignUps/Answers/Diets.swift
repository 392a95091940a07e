/// What people do not eat, in their words, as a kitchen counts it.
public enum Diets {
    /// Those who wrote the same, however it is written, together: most people first, and then by the words.
    public static func grouped<Person>(
        _ people: [Person], by diet: (Person) -> String?
    ) -> [(text: String, people: [Person])] {
        var groups: [(key: String, text: String, people: [Person])] = []
        for person in people {
            guard let text = diet(person) else { continue }
            let key = PersonMark.fold(text)
            if let known = groups.firstIndex(where: { $0.key == key }) {
                groups[known].people.append(person)
            } else {
                groups.append((key, text, [person]))
            }
        }
        groups.sort { ($1.people.count, $0.key) < ($0.people.count, $1.key) }
        return groups.map { ($0.text, $0.people) }
    }
}
