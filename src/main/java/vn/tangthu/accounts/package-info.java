/**
 * Accounts and proof of identity: passwords, second factor, lock-out, sessions, tokens of services. Follows
 * QCVN 12:2026/BCA 3.6 and 3.7; the rule's values are configuration with the rule's as default.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"kernel", "database", "organisation"})
package vn.tangthu.accounts;
