package fi.lapimurto.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Whom a network address stands for, as far as strangers are told apart. */
public final class ClientNetwork {

    private ClientNetwork() {}

    /** The network of an address: a household or a hospital has a whole /64 network of IPv6 addresses. */
    public static String of(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4 ? address : Arrays.toString(Arrays.copyOf(bytes, 8));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
