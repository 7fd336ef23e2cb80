/**
 * The demonstration city: invented agencies, units and people, and a year of documents that they received. Read from data
 * files; whoever sets up a demonstration puts them into an installation.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Demonstration", allowedDependencies = {"kernel", "samples"})
package vn.tangthu.demo;
