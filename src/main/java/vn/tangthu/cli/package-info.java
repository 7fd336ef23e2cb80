/** The command line as a door: one class per command of {@code ./tangthu}. */
@org.springframework.modulith.ApplicationModule(displayName = "Command line")
package vn.tangthu.cli;
