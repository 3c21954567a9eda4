"""Connections to the internet only: an address must not lead a check into a private network."""

import socket
from ipaddress import IPv6Address, ip_address

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError


class NotPublicError(HTTPError):
    """A name leads into a private network."""


def is_public(address: str) -> bool:
    """Whether an IP address belongs to a host on the internet."""
    end = ip_address(address.partition("%")[0])
    if isinstance(end, IPv6Address) and end.ipv4_mapped:
        end = end.ipv4_mapped
    return end.is_global and not end.is_multicast


def _checked(connected: socket.socket) -> socket.socket:
    """The connection, if its other end is public.

    Looked at when connected and before anything is sent: the name cannot lead elsewhere by then.
    """
    address = str(connected.getpeername()[0])
    if not is_public(address):
        connected.close()
        raise NotPublicError(address)
    return connected


class _Connection(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        return _checked(super()._new_conn())


class _SecureConnection(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        return _checked(super()._new_conn())


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection


PUBLIC_POOLS = {"http": _Pool, "https": _SecurePool}  # for `PoolManager.pool_classes_by_scheme`
