/** England: counties, unitaries, metropolitan districts, London, combined authorities. Facts taken from mySociety’s list of UK local authorities (CC BY 4.0): see ../reference.ts and docs/reference-data.md. */
export const ENGLISH_OTHER = `
E06000001|Hartlepool Borough Council|unitary|E|||
E06000002|Middlesbrough Borough Council|unitary|E|||
E06000003|Redcar and Cleveland Borough Council|unitary|E|1996-04-01||
E06000004|Stockton-on-Tees Borough Council|unitary|E|||
E06000005|Darlington Borough Council|unitary|E|1997-04-01||
E06000006|Halton Borough Council|unitary|E|1998-04-01||
E06000007|Warrington Borough Council|unitary|E|||
E06000008|Blackburn with Darwen Borough Council|unitary|E|1998-04-01||
E06000009|Blackpool Borough Council|unitary|E|||
E06000010|Hull City Council|unitary|E|1996-04-01||
E06000011|East Riding of Yorkshire Council|unitary|E|1996-04-01||
E06000012|North East Lincolnshire Council|unitary|E|1996-04-01||
E06000013|North Lincolnshire Council|unitary|E|1996-04-01||
E06000014|City of York Council|unitary|E|||
E06000015|Derby City Council|unitary|E|||
E06000016|Leicester City Council|unitary|E|||
E06000017|Rutland County Council|unitary|E|1997-04-01||
E06000018|Nottingham City Council|unitary|E|||
E06000019|Herefordshire Council|unitary|E|1998-04-01||
E06000020|Telford & Wrekin Council|unitary|E|||
E06000021|Stoke-on-Trent City Council|unitary|E|||
E06000022|Bath and North East Somerset Council|unitary|E|1996-04-01||
E06000023|Bristol City Council|unitary|E|||
E06000024|North Somerset  Council|unitary|E|1996-04-01||
E06000025|South Gloucestershire Council|unitary|E|||
E06000026|Plymouth City Council|unitary|E|1998-04-01||
E06000027|Torbay Council|unitary|E|||
E06000028|Bournemouth Borough Council|unitary|E||2019-03-31|E06000058
E06000029|Borough of Poole|unitary|E|1997-04-01|2019-03-31|E06000058
E06000030|Swindon Borough Council|unitary|E|||
E06000031|Peterborough City Council|unitary|E|||
E06000032|Luton Borough Council|unitary|E|||
E06000033|Southend-on-Sea Borough Council|unitary|E|||
E06000034|Thurrock Council|unitary|E|||
E06000035|Medway Council|unitary|E|1998-04-01||
E06000036|Bracknell Forest Council|unitary|E|1998-04-01||
E06000037|West Berkshire Council|unitary|E|||
E06000038|Reading Borough Council|unitary|E|||
E06000039|Slough Borough Council|unitary|E|1998-04-01||
E06000040|Royal Borough of Windsor and Maidenhead|unitary|E|||
E06000041|Wokingham Borough Council|unitary|E|||
E06000042|Milton Keynes Council|unitary|E|||
E06000043|Brighton and Hove City Council|unitary|E|||
E06000044|Portsmouth City Council|unitary|E|||
E06000045|Southampton City Council|unitary|E|||
E06000046|Isle of Wight Council|unitary|E|||
E06000047|Durham County Council|unitary|E|2009-04-01||
E06000049|Cheshire East Council|unitary|E|2009-04-01||
E06000050|Cheshire West and Chester Council|unitary|E|2009-04-01||
E06000051|Shropshire Council|unitary|E|2009-04-01||
E06000052|Cornwall Council|unitary|E|2009-04-01||
E06000053|Council of the Isles of Scilly|unitary|E|1974-04-01||
E06000054|Wiltshire Council|unitary|E|2009-04-01||
E06000055|Bedford Borough Council|unitary|E|2009-04-01||
E06000056|Central Bedfordshire Council|unitary|E|2009-04-01||
E06000057|Northumberland County Council|unitary|E|2009-04-01||
E06000058|Bournemouth, Christchurch and Poole Council|unitary|E|2019-04-01||
E06000059|Dorset Council|unitary|E|2019-04-01||
E06000060|Buckinghamshire Council|unitary|E|2020-04-01||
E06000061|North Northamptonshire Council|unitary|E|2021-04-01||
E06000062|West Northamptonshire Council|unitary|E|2021-04-01||
E06000063|Cumberland Council|unitary|E|2023-04-01||
E06000064|Westmorland and Furness Council|unitary|E|2023-04-01||
E06000065|North Yorkshire Council|unitary|E|2023-04-01||
E06000066|Somerset Council|unitary|E|2023-04-01||
E08000001|Bolton Metropolitan Borough Council|metropolitan|E|1974-04-01||
E08000002|Bury Metropolitan Borough Council|metropolitan|E|1974-04-01||
E08000003|Manchester City Council|metropolitan|E|1974-04-01||
E08000004|Oldham Metropolitan Borough Council|metropolitan|E|||
E08000005|Rochdale Metropolitan Borough Council|metropolitan|E|||
E08000006|Salford City Council|metropolitan|E|||
E08000007|Stockport Metropolitan Borough Council|metropolitan|E|||
E08000008|Tameside Metropolitan Borough Council|metropolitan|E|1974-04-01||
E08000009|Trafford Metropolitan Borough Council|metropolitan|E|1974-04-01||
E08000010|Wigan Metropolitan Borough Council|metropolitan|E|1974-04-01||
E08000011|Knowsley Metropolitan Borough Council|metropolitan|E|1974-04-01||
E08000012|Liverpool City Council|metropolitan|E|||
E08000013|St Helens Council|metropolitan|E|||
E08000014|Sefton Metropolitan Borough Council|metropolitan|E|||
E08000015|Wirral Borough Council|metropolitan|E|1974-04-01||
E08000016|Barnsley Metropolitan Borough Council|metropolitan|E|1974-04-01||
E08000017|City of Doncaster Council|metropolitan|E|1974-04-01||
E08000018|Rotherham Metropolitan Borough Council|metropolitan|E|||
E08000019|Sheffield City Council|metropolitan|E|||
E08000021|Newcastle City Council|metropolitan|E|1974-04-01||
E08000022|North Tyneside Council|metropolitan|E|1974-04-01||
E08000023|South Tyneside Council|metropolitan|E|1974-04-01||
E08000024|Sunderland City Council|metropolitan|E|||
E08000025|Birmingham City Council|metropolitan|E|1996-07-01||
E08000026|Coventry City Council|metropolitan|E|1974-04-01||
E08000027|Dudley Metropolitan Borough Council|metropolitan|E|1974-04-01||
E08000028|Sandwell Metropolitan Borough Council|metropolitan|E|||
E08000029|Solihull Metropolitan Borough Council|metropolitan|E|||
E08000030|Walsall Metropolitan Borough Council|metropolitan|E|1974-04-01||
E08000031|City of Wolverhampton Council|metropolitan|E|1974-04-01||
E08000032|City of Bradford Metropolitan District Council|metropolitan|E|1974-04-01||
E08000033|Calderdale Metropolitan Borough Council|metropolitan|E|1974-04-01||
E08000034|Kirklees Council|metropolitan|E|1974-04-01||
E08000035|Leeds City Council|metropolitan|E|||
E08000036|Wakefield Metropolitan District Council|metropolitan|E|1974-04-01||
E08000037|Gateshead Metropolitan Borough Council|metropolitan|E|1974-04-01||
E09000001|City of London Corporation|other|E|||
E09000002|London Borough of Barking and Dagenham|london-borough|E|||
E09000003|London Borough of Barnet|london-borough|E|||
E09000004|London Borough of Bexley|london-borough|E|||
E09000005|London Borough of Brent|london-borough|E|||
E09000006|London Borough of Bromley|london-borough|E|||
E09000007|London Borough of Camden|london-borough|E|||
E09000008|London Borough of Croydon|london-borough|E|||
E09000009|London Borough of Ealing|london-borough|E|||
E09000010|London Borough of Enfield|london-borough|E|||
E09000011|Royal Borough of Greenwich|london-borough|E|||
E09000012|London Borough of Hackney|london-borough|E|||
E09000013|London Borough of Hammersmith & Fulham|london-borough|E|||
E09000014|London Borough of Haringey|london-borough|E|||
E09000015|London Borough of Harrow|london-borough|E|||
E09000016|London Borough of Havering|london-borough|E|||
E09000017|London Borough of Hillingdon|london-borough|E|||
E09000018|London Borough of Hounslow|london-borough|E|||
E09000019|London Borough of Islington|london-borough|E|||
E09000020|Royal Borough of Kensington and Chelsea|london-borough|E|||
E09000021|Royal Borough of Kingston upon Thames|london-borough|E|||
E09000022|London Borough of Lambeth|london-borough|E|||
E09000023|London Borough of Lewisham|london-borough|E|||
E09000024|London Borough of Merton|london-borough|E|||
E09000025|London Borough of Newham|london-borough|E|||
E09000026|London Borough of Redbridge|london-borough|E|||
E09000027|London Borough of Richmond upon Thames|london-borough|E|||
E09000028|London Borough of Southwark|london-borough|E|||
E09000029|London Borough of Sutton|london-borough|E|||
E09000030|London Borough of Tower Hamlets|london-borough|E|||
E09000031|London Borough of Waltham Forest|london-borough|E|||
E09000032|London Borough of Wandsworth|london-borough|E|||
E09000033|City of Westminster|london-borough|E|||
E10000002|Buckinghamshire County Council|county|E||2020-03-31|E06000060
E10000003|Cambridgeshire County Council|county|E|||
E10000006|Cumbria County Council|county|E||2023-04-01|E06000063 E06000064
E10000007|Derbyshire County Council|county|E|||
E10000008|Devon County Council|county|E|||
E10000009|Dorset County Council|county|E||2019-03-31|E06000059
E10000011|East Sussex County Council|county|E|||
E10000012|Essex County Council|county|E|||
E10000013|Gloucestershire County Council|county|E|||
E10000014|Hampshire County Council|county|E|||
E10000015|Hertfordshire County Council|county|E|||
E10000016|Kent County Council|county|E|||
E10000017|Lancashire County Council|county|E|||
E10000018|Leicestershire County Council|county|E|||
E10000019|Lincolnshire County Council|county|E|||
E10000020|Norfolk County Council|county|E|||
E10000021|Northamptonshire County Council|county|E||2021-04-01|E06000061 E06000062
E10000023|North Yorkshire County Council|county|E||2023-04-01|E06000065
E10000024|Nottinghamshire County Council|county|E|||
E10000025|Oxfordshire County Council|county|E|||
E10000027|Somerset County Council|county|E||2023-04-01|E06000066
E10000028|Staffordshire County Council|county|E|||
E10000029|Suffolk County Council|county|E|||
E10000030|Surrey County Council|county|E|||
E10000031|Warwickshire County Council|county|E|||
E10000032|West Sussex County Council|county|E|||
E10000034|Worcestershire County Council|county|E|||
E47000001|Greater Manchester Combined Authority|combined|E|2014-04-01||
E47000002|South Yorkshire Mayoral Combined Authority|combined|E|2014-04-01||
E47000003|West Yorkshire Combined Authority|combined|E|2014-04-01||
E47000004|Liverpool City Region|combined|E|2014-04-01||
E47000006|Tees Valley Combined Authority|combined|E|2014-04-01||
E47000007|West Midlands Combined Authority|combined|E|2016-06-17||
E47000008|Cambridgeshire and Peterborough Combined Authority|combined|E|2014-04-01||
E47000009|West of England Combined Authority|combined|E|2014-04-01||
E47000010|North East Combined Authority|combined|E|2014-04-15||
E47000011|North of Tyne Combined Authority|combined|E|2018-11-02||
E47000012|York and North Yorkshire Mayoral Combined Authority|combined|E|2024-02-01||
E47000013|East Midlands Combined County Authority|combined|E|2024-02-27||
E47000016|Hull and East Yorkshire Mayoral Combined Authority|combined|E|2025-05-01||
E47000017|Greater Lincolnshire Combined County Authority|combined|E|2025-05-01||
E61000001|Greater London Authority|other|E|||
`;
