/**
 * An incoming document is handled: presented to a leader, who writes an opinion and names who leads and who cooperates;
 * given to a person by the head of the unit; worked on, finished, or sent back. Every step stays on the document's life
 * line (Decree 30/2020/NĐ-CP, Articles 23 and 24).
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Handling",
        allowedDependencies = {"kernel", "calendar", "database", "organisation", "correspondence", "outgoing", "worklist"})
package vn.tangthu.handling;
