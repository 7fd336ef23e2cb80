/**
 * What the desk learns from its clerks. Every field that was read on a scan and then confirmed, changed or typed is kept as
 * evidence; from it follow how often recognition is right, and what the partners of an agency are called, how they write their
 * symbols and who signs there. That is held against the next reading of the same agency, and of no other.
 * Recognition stays as it is, the same for all; the rules are in docs/explanations/learning.md.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Learning",
        allowedDependencies = {"kernel", "database", "recognition", "organisation"})
package vn.tangthu.learning;
