package vn.tangthu.accounts;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the rules for accounts to the configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountRules.class)
class AccountsConfiguration {}
