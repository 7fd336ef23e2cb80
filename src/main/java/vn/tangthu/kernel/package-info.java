/**
 * The words every module must agree on: who acts, which agency, which bytes, which rule, what happened.
 *
 * <p>Plain Java without Spring. A type belongs here only if it would be a bug for two modules to disagree about it;
 * a type that one module uses lives in that module.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Kernel", allowedDependencies = {})
package vn.tangthu.kernel;
