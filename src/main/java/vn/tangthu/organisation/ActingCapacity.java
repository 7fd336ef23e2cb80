package vn.tangthu.organisation;

/**
 * In which capacity somebody acts for a head, as written before the name of the post (Decree 30/2020/NĐ-CP, App. I, II.7).
 * TM. and TL. need no delegation of a day: they follow from the office and from the working regulation; Q. is a post.
 */
public enum ActingCapacity {
    /** Ký thay: a deputy for the head. */
    KT("KT."),
    /** Thừa ủy quyền: by a paper, for a time, within what it names, and never delegated on. */
    TUQ("TUQ.");

    private final String prefix;

    ActingCapacity(String prefix) {
        this.prefix = prefix;
    }

    /** As it stands on paper, such as {@code TUQ.} */
    public String prefix() {
        return prefix;
    }

    public String messageKey() {
        return "acting-capacity." + name();
    }
}
