package vn.tangthu.accounts;

/** The words stand in the message files under {@code account-status.<NAME>}. */
public enum AccountStatus {
    ACTIVE,
    /** Too many wrong tries; opens by itself when the time is over, or when an administrator unlocks it. */
    LOCKED,
    /** By an administrator, or because it was idle too long. */
    DISABLED
}
