package vn.tangthu.organisation;

/** What came of an attempt to make or withdraw a delegation, or to note or cancel an absence. */
public sealed interface Delegating {
    record Done(DelegationId delegation) implements Delegating {}

    record Refused(DelegationRefusal refusal) implements Delegating {}
}
