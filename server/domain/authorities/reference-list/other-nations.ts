/** Scotland, Wales and Northern Ireland. Facts taken from mySociety’s list of UK local authorities (CC BY 4.0): see ../reference.ts and docs/reference-data.md. */
export const OTHER_NATIONS = `
N09000001|Antrim and Newtownabbey Borough Council|district|N|2015-04-01||
N09000002|Armagh City, Banbridge and Craigavon Borough Council|district|N|2015-04-01||
N09000003|Belfast City Council|district|N|2015-04-01||
N09000004|Causeway Coast and Glens Borough Council|district|N|2015-04-01||
N09000005|Derry City and Strabane District Council|district|N|2015-04-01||
N09000006|Fermanagh and Omagh District Council|district|N|2015-04-01||
N09000007|Lisburn and Castlereagh City Council|district|N|2015-04-01||
N09000008|Mid and East Antrim Borough Council|district|N|2015-04-01||
N09000009|Mid Ulster District Council|district|N|2015-04-01||
N09000010|Newry, Mourne and Down District Council|district|N|2015-04-01||
N09000011|Ards and North Down Borough Council|district|N|2015-04-01||
S12000005|Clackmannanshire Council|unitary|S|||
S12000006|Dumfries and Galloway Council|unitary|S|||
S12000008|East Ayrshire Council|unitary|S|||
S12000010|East Lothian Council|unitary|S|||
S12000011|East Renfrewshire Council|unitary|S|||
S12000013|Comhairle nan Eilean Siar|unitary|S|||
S12000014|Falkirk Council|unitary|S|||
S12000017|The Highland Council|unitary|S|||
S12000018|Inverclyde Council|unitary|S|||
S12000019|Midlothian Council|unitary|S|||
S12000020|The Moray Council|unitary|S|||
S12000021|North Ayrshire Council|unitary|S|||
S12000023|Orkney Islands Council|unitary|S|||
S12000026|Scottish Borders Council|unitary|S|||
S12000027|Shetland Islands Council|unitary|S|||
S12000028|South Ayrshire Council|unitary|S|||
S12000029|South Lanarkshire Council|unitary|S|||
S12000030|Stirling Council|unitary|S|||
S12000033|Aberdeen City Council|unitary|S|||
S12000034|Aberdeenshire Council|unitary|S|||
S12000035|Argyll and Bute Council|unitary|S|||
S12000036|City of Edinburgh Council|unitary|S|||
S12000038|Renfrewshire Council|unitary|S|||
S12000039|West Dunbartonshire Council|unitary|S|||
S12000040|West Lothian Council|unitary|S|||
S12000041|Angus Council|unitary|S|||
S12000042|Dundee City Council|unitary|S|||
S12000045|East Dunbartonshire Council|unitary|S|||
S12000047|Fife Council|unitary|S|||
S12000048|Perth and Kinross Council|unitary|S|||
S12000049|Glasgow City Council|unitary|S|||
S12000050|North Lanarkshire Council|unitary|S|||
W06000001|Isle of Anglesey County Council|unitary|W|1996-04-01||
W06000002|Gwynedd Council|unitary|W|1996-04-01||
W06000003|Conwy County Borough Council|unitary|W|1996-04-01||
W06000004|Denbighshire County Council|unitary|W|1996-04-01||
W06000005|Flintshire County Council|unitary|W|1996-04-01||
W06000006|Wrexham County Borough Council|unitary|W|1996-04-01||
W06000008|Ceredigion County Council|unitary|W|1996-04-01||
W06000009|Pembrokeshire County Council|unitary|W|1996-04-01||
W06000010|Carmarthenshire County Council|unitary|W|1996-04-01||
W06000011|City and County of Swansea Council|unitary|W|1996-04-01||
W06000012|Neath Port Talbot County Borough Council|unitary|W|1996-04-01||
W06000013|Bridgend County Borough Council|unitary|W|1996-04-01||
W06000014|Vale of Glamorgan Council|unitary|W|1996-04-01||
W06000015|City of Cardiff Council|unitary|W|1996-04-01||
W06000016|Rhondda Cynon Taf County Borough Council|unitary|W|1996-04-01||
W06000018|Caerphilly County Borough Council|unitary|W|1996-04-01||
W06000019|Blaenau Gwent County Borough Council|unitary|W|1996-04-01||
W06000020|Torfaen County Borough Council|unitary|W|1996-04-01||
W06000021|Monmouthshire County Council|unitary|W|1996-04-01||
W06000022|Newport City Council|unitary|W|1996-04-01||
W06000023|Powys County Council|unitary|W|1996-04-01||
W06000024|Merthyr Tydfil County Borough Council|unitary|W|1996-04-01||
|Antrim Borough Council|district|N||2015-03-31|
|Ards Borough Council|district|N||2015-03-31|
|Armagh City and District Council|district|N||2015-03-31|
|Ballymena Borough Council|district|N||2015-03-31|
|Ballymoney Borough Council|district|N||2015-03-31|
|Banbridge District Council|district|N||2015-03-31|
|Carrickfergus Borough Council|district|N||2015-03-31|
|Castlereagh Borough Council|district|N||2015-03-31|
|Coleraine Borough Council|district|N||2015-03-31|
|Cookstown District Council|district|N||2015-03-31|
|Craigavon Borough Council|district|N||2015-03-31|
|Derry City Council|district|N||2015-03-31|
|Down District Council|district|N||2015-03-31|
|Dungannon and South Tyrone Borough Council|district|N||2015-03-31|
|Fermanagh District Council|district|N||2015-03-31|
|Larne Borough Council|district|N||2015-03-31|
|Limavady Borough Council|district|N||2015-03-31|
|Lisburn City Council|district|N||2015-03-31|
|Magherafelt District Council|district|N||2015-03-31|
|Moyle District Council|district|N||2015-03-31|
|Newry and Mourne District Council|district|N||2015-03-31|
|Newtownabbey Borough Council|district|N||2015-03-31|
|North Down Borough Council|district|N||2015-03-31|
|Omagh District Council|district|N||2015-03-31|
|Strabane District Council|district|N||2015-03-31|
`;
