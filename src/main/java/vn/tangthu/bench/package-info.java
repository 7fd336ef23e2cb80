/** Benchmarks: {@code ./tangthu bench}. Each prints ratios against a peer or a limit measured in the same run. */
@org.springframework.modulith.ApplicationModule(displayName = "Benchmarks")
package vn.tangthu.bench;
