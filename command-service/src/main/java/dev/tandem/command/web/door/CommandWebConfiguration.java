package dev.tandem.command.web.door;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The door's settings; its controllers and advice are found by Spring. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandWebSettings.class)
class CommandWebConfiguration {}
