package dev.tandem.identity;

import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at each start that this issuer trusts everybody. */
@Component
class LaptopWarning {

    private static final Logger LOG = LoggerFactory.getLogger(LaptopWarning.class);

    private final InetAddress address;

    LaptopWarning(@Value("${server.address}") InetAddress address) {
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        LOG.warn(
                "This issuer is for laptops: whoever reaches it may be anybody. Use your own OIDC issuer in production.");
        if (!address.isLoopbackAddress()) {
            LOG.warn("It listens on {}: OTHER MACHINES REACH IT and can be anybody.", address.getHostAddress());
        }
    }
}
