package dev.tandem.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses deliveries go to. */
class AddressesTest {

    private static final Addresses ADDRESSES = new Addresses(InetAddress::getAllByName, false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "192.0.2.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "2130706433",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "2001::1",
                "ff02::1",
                "localhost"
            })
    void noneThatIsNotOfThePublicInternetIsCalled(String address) {
        assertThatThrownBy(() -> ADDRESSES.resolve(address)).isInstanceOf(Addresses.ForbiddenAddressException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "192.0.1.1", "2606:4700::1111", "2001:4860:4860::8888"})
    void allOthersAre(String address) throws Exception {
        assertThat(ADDRESSES.resolve(address)).containsExactly(InetAddress.getByName(address));
    }

    @Test
    void oneAmongSeveralIsEnoughForANo() {
        Addresses both = new Addresses(
                _ -> new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")}, false);

        assertThatThrownBy(() -> both.resolve("both.example")).hasMessageContaining("both.example");
    }

    @Test
    void whereItIsAllowedAllAreCalled() throws Exception {
        assertThat(new Addresses(InetAddress::getAllByName, true).resolve("127.0.0.1"))
                .hasSize(1);
    }
}
