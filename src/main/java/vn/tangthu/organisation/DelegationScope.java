package vn.tangthu.organisation;

/** What a head may let somebody do in their place. The words stand in the message files under {@code delegation-scope.<NAME>}. */
public enum DelegationScope {
    /** Cho ý kiến, phân công giải quyết văn bản đến. */
    ASSIGN_INCOMING(false),
    /** Gia hạn giải quyết. */
    EXTEND_DEADLINE(false),
    /** Duyệt dự thảo văn bản đi. */
    APPROVE_OUTGOING(false),
    /** Ký văn bản đi: the head of an agency signs, so only they can let somebody sign (Decree 30/2020/NĐ-CP, Art. 13). */
    SIGN_OUTGOING(true);

    private final boolean headOfAgencyOnly;

    DelegationScope(boolean headOfAgencyOnly) {
        this.headOfAgencyOnly = headOfAgencyOnly;
    }

    /** Is not a head of unit's to give. */
    public boolean headOfAgencyOnly() {
        return headOfAgencyOnly;
    }

    public String messageKey() {
        return "delegation-scope." + name();
    }
}
