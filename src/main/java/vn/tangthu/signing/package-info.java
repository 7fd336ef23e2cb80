/**
 * Electronic signatures: who signed a file, when, what is covered, and what became of it afterwards. A maintained library (EU DSS)
 * gathers the facts; the verdict is drawn from them here, in {@link vn.tangthu.signing.Judgement}. Nothing is fetched from anywhere:
 * whom to trust and what was revoked is what the installation's trust folder says. Holds no tables and knows no register.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Signing", allowedDependencies = {})
package vn.tangthu.signing;
