/**
 * Makes invented but true-to-form Vietnamese official documents with their ground truth, and degrades them as scanners
 * do. Used by the demonstration, the benchmarks and the tests.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Samples", allowedDependencies = "kernel")
package vn.tangthu.samples;
