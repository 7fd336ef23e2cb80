package vn.tangthu.organisation;

/** A change was refused and nothing of it was kept; {@link #refusal()} says why in words for people. */
public final class OrganisationRefused extends RuntimeException {

    private final transient OrganisationRefusal refusal;

    OrganisationRefused(OrganisationRefusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    public OrganisationRefusal refusal() {
        return refusal;
    }
}
