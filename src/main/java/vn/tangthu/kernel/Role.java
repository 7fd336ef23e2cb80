package vn.tangthu.kernel;

/** What a person may do in the agency they work for. The Vietnamese words stand in the message files ({@code role.CLERK}, …). */
public enum Role {
    /** Văn thư cơ quan: receives, registers and dispatches (Decree 30/2020/NĐ-CP, Art. 6(3)). */
    CLERK,
    /** Chuyên viên: handles documents and makes work files. */
    OFFICER,
    /** Head of a unit. */
    UNIT_HEAD,
    /** Head or deputy head of the agency. */
    AGENCY_HEAD,
    /** Lưu trữ viên: keeps the agency's archives. */
    ARCHIVIST,
    /** Administers agencies, units, people, posts and accounts; sees no documents by that role alone. */
    ADMINISTRATOR,
    /** The system itself, in background work. Never given to a person. */
    SYSTEM
}
