package vn.tangthu.signing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import vn.tangthu.signing.making.MarkRules;

/** Binds the rules of marks to the configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MarkRules.class)
class SigningConfiguration {}
