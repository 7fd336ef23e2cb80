/**
 * Working days: on which days offices work, and when a term that is counted in working days ends. Holidays are data
 * ({@code data/holidays-vn.csv}), for the Prime Minister fixes some of them every year anew.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Calendar", allowedDependencies = {})
package vn.tangthu.calendar;
